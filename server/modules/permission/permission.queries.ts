import type { Actor } from "@/server/kernel/actor";
import { demandAdministrator } from "../account/account.policy";
import { isHidden, type Permission } from "./permission";
import {
  PEOPLE,
  PERMISSION_GROUPS,
  type PermissionGroup,
  type PermissionState,
  type PersonKind,
} from "./permission.schema";
import { PERMISSIONS } from "./permissions";
import { sampleFacts } from "./sample-facts";
import { SAMPLE_PEOPLE } from "./sample-people";

/** Whether a person of one kind may do something; `HIDDEN`: it does not even exist for them. */
export interface PermissionCell {
  person: PersonKind;
  answer: "ALWAYS" | "SOMETIMES" | "NEVER" | "HIDDEN";
  /** When, where it is sometimes. */
  states: PermissionState[];
}

export interface PermissionLine {
  /** Of its words in the catalogue. */
  name: string;
  cells: PermissionCell[];
}

export interface PermissionsView {
  groups: { name: PermissionGroup; lines: PermissionLine[] }[];
}

function cellOf(person: PersonKind, { decide, states = ["collecting"] }: Permission): PermissionCell {
  const decisions = states.map((state) => ({
    state,
    decision: decide(SAMPLE_PEOPLE[person], sampleFacts(state)),
  }));
  const allowed = decisions.flatMap(({ state, decision }) => (decision.allowed ? [state] : []));
  if (allowed.length === states.length) return { person, answer: "ALWAYS", states: [] };
  if (allowed.length > 0) return { person, answer: "SOMETIMES", states: allowed };
  const hidden = decisions.every(({ decision }) => isHidden(decision));
  return { person, answer: hidden ? "HIDDEN" : "NEVER", states: [] };
}

/** Who may do what, asked of the very policies that decide. For administrators. */
export async function listPermissions(actor: Actor): Promise<PermissionsView> {
  demandAdministrator(actor);
  const groups = PERMISSION_GROUPS.map((name) => {
    const lines = Object.entries(PERMISSIONS[name]).map(([line, permission]) => ({
      name: line,
      cells: PEOPLE.map((person) => cellOf(person, permission)),
    }));
    return { name, lines };
  });
  return { groups };
}
