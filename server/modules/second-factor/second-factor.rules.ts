import type { Role } from "@/server/kernel/actor";
import { DEMONSTRATION_DOMAIN } from "../account/demonstration-domain";

const MINUTE = 60_000;

/** How long an enrolment may take from its key to its first code, and a sign-in from its password to its code. */
export const ENROLMENT_LIMIT = 15 * MINUTE;

/** Whoever decides on content or on accounts gives a code at each sign-in, the people of the demonstration apart. */
export function mustHaveSecondFactor({ role, email }: { role: Role; email: string }): boolean {
  return role !== "MEMBER" && !email.endsWith(DEMONSTRATION_DOMAIN);
}

/** What a person who gave their password has yet to do: give a code, or set the second factor up that they must have. */
export type Wanted = "CODE" | "ENROLMENT";

export interface SignInFacts {
  role: Role;
  email: string;
  hasSecondFactor: boolean;
  /** Whether a code was given in this session. */
  passed: boolean;
}

/** What stands between this session and the register; null for nothing. */
export function wantedOf({ hasSecondFactor, passed, ...account }: SignInFacts): Wanted | null {
  if (hasSecondFactor) return passed ? null : "CODE";
  return mustHaveSecondFactor(account) ? "ENROLMENT" : null;
}
