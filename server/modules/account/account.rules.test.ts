import { expect, test } from "vitest";
import { passwordIssues } from "./account.rules";
import { newPasswordSchema } from "./account.schema";
import commonPasswords from "./common-passwords.json";
import commonWords from "./common-words.json";
import { hashPassword, verifyPassword } from "./password";

const EMAIL = "chan.taiman@example.org";

test.each([
  ["eleven letters", "abcdefghijk", "account.passwordTooShort"],
  ["129 characters", `${"x1".repeat(64)}y`, "account.passwordTooLong"],
  ["eleven emoji", "🙂".repeat(11), "account.passwordTooShort"],
])("a password of %s is refused for its length", (_, password, code) => {
  expect(newPasswordSchema.safeParse(password).error?.issues[0]?.message).toBe(code);
});

test.each([
  "correct-battery-42",
  "sunshine-on-monday",
  "保护知识产权合作专责小组",
  "            with spaces ",
  "🙂🙃😉🙂🙃😉🙂🙃😉🙂🙃x",
])("any characters will do: %s", (password) => {
  expect(newPasswordSchema.safeParse(password).success).toBe(true);
  expect(passwordIssues(password, EMAIL)).toEqual([]);
});

/** ASVS 5, 6.2.4. */
const AT_LEAST = 3_000;

test("at least three thousand passwords are refused for being tried first, each of a length that would do otherwise", () => {
  const ofWords = commonWords.flatMap((word) => [`${word}123456`, `2024${word}!!`]);
  const tried = [...new Set([...commonPasswords, ...ofWords])];
  expect(tried.length).toBeGreaterThanOrEqual(AT_LEAST);
  const accepted = tried.filter(
    (password) =>
      !newPasswordSchema.safeParse(password).success ||
      passwordIssues(password.toUpperCase(), EMAIL)[0]?.code !== "account.passwordCommon",
  );
  expect(accepted).toEqual([]);
});

test.each([
  ["common", "password1234", "account.passwordCommon"],
  ["common in capitals", "PassWord1234", "account.passwordCommon"],
  ["common with spaces around", " password1234 ", "account.passwordCommon"],
  ["a common word with a year behind it", "Sunshine-2024", "account.passwordCommon"],
  ["a common word with signs for letters", "P@$$w0rd!2024", "account.passwordCommon"],
  ["one letter over and over", "aaaaaaaaaaaaaaa", "account.passwordCommon"],
  ["four letters over and over", "ab1!ab1!ab1!", "account.passwordCommon"],
  ["one's own address", "chan.taiman@example.org", "account.passwordIsAddress"],
])("a password that is %s is refused", (_, password, code) => {
  expect(passwordIssues(password, EMAIL).map((found) => found.code)).toEqual([code]);
});

test("a password is kept as argon2id of the strength that was decided, and typed in another normal form it is the same", async () => {
  const stored = await hashPassword("caf\u00e9 caf\u00e9 caf\u00e9");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, "cafe\u0301 cafe\u0301 cafe\u0301")).toBe(true);
  expect(await verifyPassword(stored, "cafe cafe cafe")).toBe(false);
  expect(await verifyPassword(null, "anything at all")).toBe(false);
});
