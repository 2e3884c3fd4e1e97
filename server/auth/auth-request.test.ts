import { expect, test } from "vitest";
import { authTrouble } from "./auth-request";

const OURS = "https://register.example";
const FORM = "application/x-www-form-urlencoded";

function trouble(method: string, address: string, type = FORM) {
  const [path = ""] = address.split("?");
  const request = new Request(`${OURS}/api/auth/${address}`, { method, headers: { "content-type": type } });
  return authTrouble(request, path.split("/"), OURS);
}

test.each([
  ["GET", "csrf"],
  ["GET", "signin?callbackUrl=/en/desk"],
  ["GET", `signin?callbackUrl=${OURS}`],
  ["GET", `signin?callbackUrl=${OURS}/en/desk`],
  ["GET", "error?error=OAuthCallback"],
  ["GET", "callback/oidc?code=a&state=b"],
  ["POST", "callback/credentials"],
  ["POST", "signout"],
])("%s of %s is passed on", (method, address) => {
  expect(trouble(method, address)).toBeNull();
});

test.each([
  ["POST", "_log", 404],
  ["POST", "session", 404],
  ["PUT", "signout", 404],
  ["GET", "callback/credentials", 404],
  ["GET", "callback/secondFactor", 404],
  ["GET", "callback", 404],
  ["GET", "callback/credentials/more", 404],
  ["GET", "constructor", 404],
  ["GET", "signin?callbackUrl=nowhere", 400],
  ["GET", "signin?callbackUrl=https://other.example/", 400],
  ["GET", `signin?callbackUrl=${OURS}.other.example/`, 400],
  ["GET", "signin?callbackUrl=//other.example", 400],
  ["GET", "csrf?callbackUrl=/en&callbackUrl=nowhere", 400],
  ["GET", "error?error=a&error=%E4%B8%AD", 400],
  ["GET", "signin?callbackUrl=javascript:alert(1)", 400],
  ["GET", "error?error=%E4%B8%AD", 400],
  ["GET", "error?error=a%0D%0ASet-Cookie:b=c", 400],
])("%s of %s is refused", (method, address, status) => {
  expect(trouble(method, address)).toBe(status);
});

test.each(["application/json", "text/plain", "multipart/form-data; boundary=x", ""])(
  "a body of the type %j is none of a form of ours",
  (type) => {
    expect(trouble("POST", "callback/credentials", type)).toBe(415);
  },
);
