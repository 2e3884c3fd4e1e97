import { expect, test } from "vitest";
import { linesWithSecrets } from "./secrets-in-log";

const SECRET = "a long & quiet password";

test.each([
  ["as it is", `sign-in failed: ${SECRET}`],
  ["in an address", `GET /en?x=${encodeURIComponent(SECRET)}`],
  ["in a form", `email=a%40b.example&password=${SECRET.replaceAll(" ", "+").replace("&", "%26")}`],
  ["in a header", `authorization: Basic ${Buffer.from(SECRET).toString("base64")}`],
  [
    "as the cookie of any session",
    "cookie: register.session-token=eyJhbGciOiJkaXIifQ..bm9uY2U.c2VhbGVk.dGFn",
  ],
])("a secret is found %s", (_how, line) => {
  expect(linesWithSecrets(`ready\n${line}\nstopped`, [SECRET])).toEqual([line]);
});

test("what is no secret is not taken for one, and a word that anything may hold is none", () => {
  expect(linesWithSecrets("the register is ready\nGET /en/invitation/[…]", [SECRET, "ready"])).toEqual([]);
});
