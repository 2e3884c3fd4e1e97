import { expect, test } from "vitest";
import { withoutSecrets } from "./without-secrets";

test.each([
  ["GET /en/invitation/0123456789abcdef:", "GET /en/invitation/[…]:"],
  ["POST /zh-Hans/reset/0123456789abcdef?x=1", "POST /zh-Hans/reset/[…]?x=1"],
  ["{ password: 'Abc 123', email: 'a@b.example' }", "{ password: […], email: 'a@b.example' }"],
  ['"newPassword":"Abc 123","x":1', '"newPassword":[…],"x":1'],
  ["passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$abc$def'", "passwordHash: […]"],
  ["of $argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA+/ there", "of […] there"],
  ["?token=abc&next=1", "?token=[…]&next=1"],
  ["csrfToken: 'abc|def'", "csrfToken: […]"],
  ["cookie: 'a=b; c=d'", "cookie: […]"],
  ["Authorization: Bearer abc.def", "Authorization: […] abc.def"],
  ["OIDC_CLIENT_SECRET=abc", "OIDC_CLIENT_SECRET=[…]"],
  ["S3_SECRET_ACCESS_KEY=abc", "S3_SECRET_ACCESS_KEY=abc"],
  ["postgresql://owner:word@db.example/register", "postgresql://[…]@db.example/register"],
  ["smtps://mailer:word@mail.example", "smtps://[…]@mail.example"],
  ["register.session-token=eyJhbGciOiJkaXIifQ..abc.def.ghi", "register.session-token=[…]"],
  ["of eyJhbGciOiJkaXIifQ..abc.def.ghi here", "of […] here"],
  [
    "GET /en/desk/updates/0189: Error: refused, code: '22021'",
    "GET /en/desk/updates/0189: Error: refused, code: '22021'",
  ],
])("%s", (text, written) => {
  expect(withoutSecrets(text)).toBe(written);
});
