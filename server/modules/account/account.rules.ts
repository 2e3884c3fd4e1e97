import type { Role } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { type Issue, issue } from "@/server/kernel/issue";
import commonPasswords from "./common-passwords.json";
import commonWords from "./common-words.json";

/**
 * ASVS 5, 6.2.4 asks for the first 3,000 at least that the lengths let through. Lists of what people choose hold few of twelve
 * characters: those stand here, with what somebody of these agencies would think of. Behind most others stands one of the
 * words that are chosen most, with digits and signs around it. In small letters; both from the lists of zxcvbn (MIT licence,
 * copyright Dan Wheeler, Dropbox and the authors of zxcvbn-ts).
 */
const COMMON = new Set(commonPasswords);
const WORDS = new Set(commonWords);

const FOR_LETTERS: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
};

/** Nothing but one of those words, whatever stands before and behind it and in the place of its letters. */
function isCommonWord(plain: string): boolean {
  const word = plain.replace(/^[^a-z]+|[^a-z]+$/g, "");
  return WORDS.has(word) || WORDS.has(word.replace(/[@431!0$5]/g, (sign) => FOR_LETTERS[sign] ?? sign));
}

/** One character, or a short run of characters, over and over: aaaaaaaaaaaa, abcabcabcabc. */
const REPEATED = /^(.{1,4})\1+$/su;

/**
 * What stands against `password`, of a length that the schema allows: it is among those that are tried first, or holds
 * nothing but the person's own address.
 */
export function passwordIssues(password: string, email: string): Issue[] {
  const plain = password.toLowerCase().trim();
  if (COMMON.has(plain) || REPEATED.test(plain) || isCommonWord(plain))
    return [issue("account.passwordCommon", {}, "password")];
  const [localPart = ""] = email.split("@");
  if (plain === email || plain === localPart) return [issue("account.passwordIsAddress", {}, "password")];
  return [];
}

/** Only members write for agencies, and only those who can sign in. */
export function canBelongElsewhere({ role, closed }: { role: Role; closed: boolean }): Decision {
  if (role !== "MEMBER") return deny("account.notAMember");
  return closed ? deny("account.alreadyClosed") : allow;
}
