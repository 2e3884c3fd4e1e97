import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";
import { PEOPLE, PERMISSION_STATES, type PersonKind } from "@/server/modules/permission/permission.schema";
import type { CastName } from "../cast";
import type { Place } from "./place";
import type { Scene } from "./scene";

/** Whoever asks, seen from an update that Hong Kong's customs answer for and Guangdong's contribute to. */
export const ASKING = {
  admin: "admin",
  /** Officers of the responsible agency's side, and of the other one. */
  ownOfficer: "hkOfficer",
  otherOfficer: "gdOfficer",
  responsible: "hkCustomsMember",
  contributing: "gdCustomsMember",
  /** A member of the responsible agency's side whose agency has nothing to do with it. */
  stranger: "hkIpdMember",
} as const satisfies Record<PersonKind, CastName>;
export type Who = PersonKind;
export const EVERYBODY = PEOPLE;

const [PLANNING, ...AFTERWARDS] = PERMISSION_STATES;

/**
 * What a period and its update have come to, and apart from them a plan that is whole and not yet agreed. The last ones are of
 * periods of which an edition is published.
 */
export const STATES = [PLANNING, "planned", ...AFTERWARDS] as const;
export type State = (typeof STATES)[number];

export type Inputs = inferRouterInputs<AppRouter>;

/** What a case makes its input of: the records of one state, and whatever else is there. */
export interface At extends Place {
  scene: Scene;
  state: State;
  who: Who;
}

/** What each is told: `done`, or the kind and the code of the refusal, such as `FORBIDDEN review.onlyOfficersReview`. */
export type Told = Record<Who, string>;

export interface Case<Input> {
  /** Valid, of records that are there: what is refused is refused for nothing but who asks, and when. */
  input: (at: At) => Input | Promise<Input>;
  /** In each state that decides about it; in one, where none does. */
  answers: Partial<Record<State, Told>>;
  /** States in which there is nothing yet that it could be done to: whoever asks is refused, for that or for who they are. */
  nothingIn?: readonly State[];
  /** Answered without an account as well. */
  open?: true;
}

/** The cases of one router, by the names of its procedures. */
export type CasesOf<Router extends keyof Inputs> = {
  [Name in keyof Inputs[Router]]?: Case<Inputs[Router][Name]>;
};

type Group = "all" | "officers" | "members" | "agencies";
const GROUPS: Record<Who, readonly Group[]> = {
  admin: ["all"],
  ownOfficer: ["officers", "all"],
  otherOfficer: ["officers", "all"],
  responsible: ["agencies", "members", "all"],
  contributing: ["agencies", "members", "all"],
  stranger: ["members", "all"],
};

/** What each is told, said of groups; whoever is named apart is told that instead. */
export function told(said: Partial<Record<Who | Group, string>>): Told {
  const of = (who: Who) => {
    const found = [who, ...GROUPS[who]].map((name) => said[name]).find((answer) => answer !== undefined);
    if (found === undefined) throw new Error(`nothing is said of what ${who} is told`);
    return found;
  };
  return {
    admin: of("admin"),
    ownOfficer: of("ownOfficer"),
    otherOfficer: of("otherOfficer"),
    responsible: of("responsible"),
    contributing: of("contributing"),
    stranger: of("stranger"),
  };
}

/** The same in each of these states. */
export function inEach(states: readonly State[], answer: Told): Partial<Record<State, Told>> {
  return Object.fromEntries(states.map((state) => [state, answer]));
}

/** Whatever the state: asked in one. */
export function always(said: Parameters<typeof told>[0]): Partial<Record<State, Told>> {
  return { collecting: told(said) };
}
