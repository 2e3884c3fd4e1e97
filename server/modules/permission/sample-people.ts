import type { Actor } from "@/server/kernel/actor";
import { LOCALES } from "@/server/kernel/locale";
import type { PersonKind } from "./permission.schema";

/** The two sides, and the agencies, of nobody in particular. */
export const SIDES = { own: "OWN", other: "OTHER" } as const;
export const AGENCIES = { responsible: "RESPONSIBLE", contributing: "CONTRIBUTING", none: "NONE" } as const;

const NOBODY = { sessionId: "", name: "", email: "", locale: LOCALES[0] } as const;

function officer(accountId: string, side: string): Actor {
  return { ...NOBODY, accountId, role: "SECRETARIAT", side, agencyIds: [] };
}

function member(accountId: string, side: string, agency: string): Actor {
  return { ...NOBODY, accountId, role: "MEMBER", side, agencyIds: [agency] };
}

/** Somebody of each kind, for policies to be asked about. */
export const SAMPLE_PEOPLE: Record<PersonKind, Actor> = {
  admin: { ...NOBODY, accountId: "admin", role: "ADMINISTRATOR", side: null, agencyIds: [] },
  ownOfficer: officer("ownOfficer", SIDES.own),
  otherOfficer: officer("otherOfficer", SIDES.other),
  responsible: member("responsible", SIDES.own, AGENCIES.responsible),
  contributing: member("contributing", SIDES.other, AGENCIES.contributing),
  stranger: member("stranger", SIDES.own, AGENCIES.none),
};
