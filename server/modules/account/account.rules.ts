import type { Role } from "@/server/kernel/actor";
import { allow, type Decision, deny } from "@/server/kernel/decision";
import { type Issue, issue } from "@/server/kernel/issue";
import commonPasswords from "./common-passwords.json";

const COMMON = new Set(commonPasswords);

/** One character, or a short run of characters, over and over: aaaaaaaaaaaa, abcabcabcabc. */
const REPEATED = /^(.{1,4})\1+$/su;

/**
 * What stands against `password`, of a length that the schema allows: it is among those that are tried first, or holds
 * nothing but the person's own address.
 */
export function passwordIssues(password: string, email: string): Issue[] {
  const plain = password.toLowerCase().trim();
  if (COMMON.has(plain) || REPEATED.test(plain)) return [issue("account.passwordCommon", {}, "password")];
  const [localPart = ""] = email.split("@");
  if (plain === email || plain === localPart) return [issue("account.passwordIsAddress", {}, "password")];
  return [];
}

/** Only members write for agencies, and only those who can sign in. */
export function canBelongElsewhere({ role, closed }: { role: Role; closed: boolean }): Decision {
  if (role !== "MEMBER") return deny("account.notAMember");
  return closed ? deny("account.alreadyClosed") : allow;
}
