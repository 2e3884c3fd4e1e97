import { type Chance, oneOf } from "../chance";
import { hostileText } from "./hostile";
import type { MalformedRequest, Target } from "./request";

const PLACES: readonly string[] = [
  "/",
  "/zh-Hans/",
  "/en/projects/",
  "/en/summaries/2022h2-2023/editions/",
  "/downloads/2022h2-2023/1/",
  "/downloads/2022h2-2023/latest/attachments/",
  "/feeds/",
  "/en/invitation/",
  "/zh-Hant/reset/",
  "/_next/static/",
  "/_next/image?url=",
  "/_next/data/",
  "/api/",
  "/api/trpc/",
  "/api/attachments/",
  "/api/drafts/2024/",
  "/api/auth/callback/",
];

/** Behind the door a page is made each time. */
const ROOMS: readonly string[] = [
  "/zh-Hans/desk/periods/",
  "/zh-Hans/desk/updates/",
  "/zh-Hans/desk/periods/2024/updates/",
  "/zh-Hans/desk/import/",
  "/zh-Hans/desk/proof-reading/",
  "/zh-Hans/desk/periods/2024?side=",
  "/zh-Hans/desk/periods/2024/summary?update=",
  "/zh-Hans/admin/audit?before=",
  "/zh-Hans/admin/",
  "/zh-Hans/admin/agencies/",
  "/zh-Hans/admin/accounts?",
  "/zh-Hans/account?",
  "/zh-Hans/second-factor?back=",
  "/zh-Hans/sign-in?back=",
];

const ENDS: readonly string[] = [
  "%00",
  "%ff",
  "%E0%A4%A",
  "%",
  "%2e%2e/%2e%2e/",
  "..%2f..%2f",
  "..;/",
  "/".repeat(60),
  "%25%30%30",
  "%ED%A0%80",
  "?".repeat(40),
  "?a[b][c]=1&a=2&__proto__[x]=1",
  "#x",
  "~",
  "x".repeat(4_000),
  "\\..\\",
  "@other.example",
  ":3000",
  "*",
];

const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "?"));

const METHODS: readonly string[] = [
  "GET",
  "GET",
  "GET",
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "DELETE",
  "OPTIONS",
  "PROPFIND",
];

/** An address that no page has, or that is none. */
export function hostilePath(random: Chance, { cookies, origin }: Target): MalformedRequest {
  const inside = random(16) === 0;
  const end = random(2) ? oneOf(random, ENDS) : encoded(hostileText(random));
  return {
    kind: inside ? "room" : "path",
    method: oneOf(random, METHODS),
    path: `${oneOf(random, inside ? ROOMS : PLACES)}${end}`,
    headers: { cookie: oneOf(random, cookies), ...(random(2) ? { origin } : {}) },
    body: null,
  };
}
