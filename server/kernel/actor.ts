import { z } from "zod";
import type { Locale } from "./locale";

export const ROLES = ["MEMBER", "SECRETARIAT", "ADMINISTRATOR"] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** The code of a side, such as `GUANGDONG`. Sides are rows of the task force, so this is a string and not an enumeration. */
export type Side = string;

/** Who acts, as read from the database at this request. */
export interface Actor {
  accountId: string;
  sessionId: string;
  name: string;
  email: string;
  locale: Locale;
  role: Role;
  /** Null for an administrator, who belongs to no side. */
  side: Side | null;
  /** The agencies that a member acts for: all that they belong to, or the one chosen for this session; empty for the other roles. */
  agencyIds: readonly string[];
}

export interface SecretariatOfficer extends Actor {
  role: "SECRETARIAT";
  side: Side;
}

export function isOfficer(actor: Actor): actor is SecretariatOfficer {
  return actor.role === "SECRETARIAT" && actor.side !== null;
}
