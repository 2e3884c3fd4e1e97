import { type Chance, oneOf } from "../chance";
import { HOSTILE_TEXTS } from "./hostile";
import type { MalformedRequest, Target } from "./request";

/** What parts of a server look at, each of which has been somebody's way in. */
const NAMES: readonly string[] = [
  "accept",
  "accept-encoding",
  "accept-language",
  "authorization",
  "content-type",
  "expect",
  "forwarded",
  "host",
  "if-match",
  "if-modified-since",
  "if-none-match",
  "next-action",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
  "origin",
  "range",
  "referer",
  "rsc",
  "sec-fetch-site",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-http-method-override",
  "x-middleware-subrequest",
  "x-nextjs-data",
  "x-next-intl-locale",
  "x-request-id",
];

const VALUES: readonly string[] = [
  "1",
  "*",
  "bytes=0-,-1,9999999999999-",
  '"',
  ",,,;q=9,=",
  "gzip;q=a, br;q=-1",
  "zh-Hant;q=0.5;;, x-\u00ff",
  "text/html; charset=\u00e9",
  "multipart/form-data",
  "%5B%22%22%2C%7B%7D%5D",
  "{",
  "chunked, gzip",
  "100-continue",
  "websocket",
  "Thu, 99 Foo 0000",
  "x".repeat(8_000),
  "https://other.example",
];

/** A header of HTTP holds Latin letters and no control. */
const storable = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?");

const hostileHeader = (random: Chance) => storable(oneOf(random, random(3) ? VALUES : HOSTILE_TEXTS));

const PATHS: readonly string[] = [
  "/en",
  "/en",
  "/zh-Hans/sign-in",
  "/zh-Hans/projects",
  "/feeds/en.atom",
  "/downloads/2022h2-2023/1/edition.json",
  "/api/trpc/session.left",
  "/api/auth/session",
  "/api/health/live",
  "/en/nowhere",
];

/** A page that there is, asked for with headers that mean nothing or something else. */
export function hostileHeaders(random: Chance, { cookies }: Target): MalformedRequest {
  const some = Array.from({ length: 1 + random(3) }, () => [oneOf(random, NAMES), hostileHeader(random)]);
  const headers = { cookie: oneOf(random, cookies), ...Object.fromEntries(some) };
  const method = oneOf(random, ["GET", "GET", "GET", "POST"]);
  return { kind: "headers", method, path: oneOf(random, PATHS), headers, body: null };
}

const COOKIES: readonly string[] = [
  "register.session-token",
  "register.session-token.0",
  "register.csrf-token",
  "register.callback-url",
  "register.state",
  "NEXT_LOCALE",
  "__proto__",
  "",
];

/** Cookies that were cut off, made up or mixed up. */
export function hostileCookies(random: Chance, { cookies }: Target): MalformedRequest {
  const real = oneOf(random, cookies);
  const cut = real.slice(0, random(real.length + 1));
  const made = `${oneOf(random, COOKIES)}=${hostileHeader(random)}`;
  const cookie = oneOf(random, [made, cut, `${made}; ${made}`, `${cut}; ${made}`, ";;==;", "%E0%A4%A=%"]);
  return { kind: "cookies", method: "GET", path: oneOf(random, PATHS), headers: { cookie }, body: null };
}
