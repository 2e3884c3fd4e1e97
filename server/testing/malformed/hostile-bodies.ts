import { type Chance, oneOf } from "../chance";
import { HOSTILE_TEXTS, hostileText, hostileValue } from "./hostile";
import { refusedInput } from "./hostile-input";
import type { MalformedRequest, ProcedureTarget, Target } from "./request";

/** What comes with values that JSON has no form for, and how far down they are: another way to break a reader. */
const METAS: readonly unknown[] = [
  { values: ["Date"] },
  { values: { "a.b": ["Date"] } },
  { values: { "__proto__.x": ["undefined"] } },
  { values: [["class", "Error"]] },
  { values: ["bigint"] },
  { values: [["custom", "nobody"]] },
  { values: ["map"] },
  { values: "x", referentialEqualities: "y" },
  { referentialEqualities: [["a"], { "constructor.prototype": ["b"] }] },
  0,
];

const BROKEN: readonly string[] = [
  "",
  "{",
  "[]",
  "null",
  '"text"',
  '{"json":',
  '{"0":{"json":{}},"x":1}',
  "\u0000",
  "\ufeff{}",
  `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
  `{"json":${"[".repeat(3_000)}1${"]".repeat(3_000)}}`,
];

const TYPES: readonly string[] = [
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  "application/octet-stream",
  "application/json; charset=utf-7",
  "",
];

function bodyFor({ inputs }: ProcedureTarget, random: Chance): string {
  if (random(6) === 0) return oneOf(random, BROKEN);
  const json = refusedInput(inputs[0], random);
  return JSON.stringify(random(6) === 0 ? { json, meta: oneOf(random, METAS) } : { json });
}

/** A call with input that is none: asked for, or sent. */
export function hostileCall(random: Chance, { procedures, cookies, origin }: Target): MalformedRequest {
  const procedure = oneOf(random, procedures);
  const cookie = oneOf(random, cookies);
  const sent = bodyFor(procedure, random);
  if (!procedure.changes) {
    const batch = random(4) === 0 ? "batch=1&" : "";
    const path = `/api/trpc/${procedure.path}?${batch}input=${encodeURIComponent(sent)}`;
    return { kind: "query", method: "GET", path, headers: { cookie }, body: null };
  }
  const isTyped = random(8) !== 0;
  const headers = {
    cookie,
    // What takes nothing is carried out whatever comes along, unless somebody else's page sends it.
    origin: random(12) && procedure.inputs.length > 0 ? origin : "https://other.example",
    "content-type": isTyped ? "application/json" : oneOf(random, TYPES),
  };
  const path = `/api/trpc/${procedure.path}`;
  return { kind: "mutation", method: "POST", path, headers, body: sent };
}

const AUTH: readonly string[] = [
  "csrf",
  "session",
  "signin",
  "signout",
  "callback/credentials",
  "callback/secondFactor",
  "callback/oidc",
  "error",
  "_log",
];

/** What is sent to next-auth: forms that are none, with ways back that lead nowhere. */
export function hostileSignIn(random: Chance, { cookies, origin }: Target): MalformedRequest {
  const way = random(3)
    ? ""
    : `?callbackUrl=${encodeURIComponent(hostileText(random).replace(/\p{Surrogate}/gu, "?"))}`;
  const path = `/api/auth/${random(8) ? oneOf(random, AUTH) : "callback/%00/x"}${way}`;
  const cookie = oneOf(random, cookies);
  if (random(2)) return { kind: "sign-in", method: "GET", path, headers: { cookie }, body: null };
  const isForm = random(3) > 0;
  const form = new URLSearchParams({
    csrfToken: hostileText(random),
    email: hostileText(random),
    json: "true",
  });
  const headers = {
    cookie,
    origin,
    "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json",
  };
  const body =
    isForm && random(3) ? form.toString() : oneOf(random, [...BROKEN, JSON.stringify(hostileValue(random))]);
  return { kind: "sign-in", method: "POST", path, headers, body };
}

/** A file for nothing, under a name that is none. */
export function hostileUpload(random: Chance, { cookies, origin }: Target): MalformedRequest {
  const text = () =>
    encodeURIComponent(
      oneOf(random, HOSTILE_TEXTS)
        .replace(/\p{Surrogate}/gu, "?")
        .slice(0, 900),
    );
  const path = `/api/attachments?update=${text()}&name=${text()}`;
  const type = oneOf(random, ["application/octet-stream", "application/octet-stream", ...TYPES]);
  const headers = { cookie: oneOf(random, cookies), origin, "content-type": type };
  const body = Buffer.from(Array.from({ length: random(300) }, () => random(256)));
  return { kind: "upload", method: "POST", path, headers, body };
}
