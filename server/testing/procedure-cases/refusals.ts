import { inEach, type State, type Told, told } from "./case";

/** What people are told who may not know of a thing, and what most of those are who may not do one. */
export const NO_PERIOD = "NOT_FOUND reportingPeriod.notFound";
export const NO_UPDATE = "NOT_FOUND progressUpdate.notFound";
export const NO_ATTACHMENT = "NOT_FOUND attachment.notFound";
export const NO_COMMENT = "NOT_FOUND comment.notFound";
export const NO_NOTE = "NOT_FOUND internalNote.notFound";
export const NO_IMPORT = "NOT_FOUND importing.notFound";
export const NO_ACCOUNT = "NOT_FOUND account.notFound";
export const ONLY_SECRETARIATS = "FORBIDDEN reportingPeriod.onlySecretariats";
export const ONLY_OFFICERS = "FORBIDDEN endorsement.officersOnly";

type Answers = Partial<Record<State, Told>>;

/** Whoever keeps accounts and settings, and nobody else: for everybody else there is no administration. */
export const administrators: Answers = inEach(
  ["collecting"],
  told({ admin: "done", officers: NO_ACCOUNT, members: NO_ACCOUNT }),
);

/** Everybody who is signed in, of what is their own. */
export const oneself: Answers = inEach(["collecting"], told({ all: "done" }));

/** Everybody to whom periods exist. */
export const readers: Answers = inEach(["collecting"], told({ all: "done", admin: NO_PERIOD }));

/** Whoever may know of an update: officers, and the agencies that it is assigned to. */
export function knowing(hidden = NO_UPDATE, answer = "done"): Told {
  return told({ all: hidden, officers: answer, agencies: answer });
}

const OFFICERS = { admin: NO_PERIOD, members: ONLY_SECRETARIATS };
const AGREED = [
  ...["collecting", "inReview", "endorsed", "held", "published"],
  ...["named"],
] as const satisfies readonly State[];

/** Officers, in planning and never afterwards. */
export const planners: Answers = {
  planning: told({ ...OFFICERS, officers: "done" }),
  ...inEach(AGREED, told({ ...OFFICERS, officers: "CONFLICT reportingPeriod.planAgreed" })),
};

/** Officers, by what each state answers them. */
export function officers(answers: Partial<Record<State, string>>): Answers {
  const entries = Object.entries(answers).map(([state, said]) => [
    state,
    told({ ...OFFICERS, officers: said }),
  ]);
  return Object.fromEntries(entries);
}

/** Officers, where they speak for their side. */
export function speakers(answers: Partial<Record<State, string>>): Answers {
  const entries = Object.entries(answers).map(([state, said]) => [
    state,
    told({ admin: NO_PERIOD, members: ONLY_OFFICERS, officers: said }),
  ]);
  return Object.fromEntries(entries);
}

/** Officers of either side, to whom alone imports exist. */
export const importers: Answers = inEach(["collecting"], told({ all: NO_IMPORT, officers: "done" }));

/**
 * Whoever may save an update, in each state.
 * @param hidden what those are told to whom it does not exist
 */
export function savers(hidden = NO_UPDATE): Answers {
  const agencies = (refusal: string) =>
    told({ all: hidden, officers: "done", agencies: `FORBIDDEN progressUpdate.${refusal}` });
  const nobody = (refusal: string) => knowing(hidden, `FORBIDDEN ${refusal}`);
  return {
    ...inEach(["collecting", "returned", "returnedInReview"], knowing(hidden)),
    ...inEach(["submitted", "accepted"], agencies("frozenSinceSubmitted")),
    ...inEach(["inReview", "reviewed", "named"], agencies("collectingClosed")),
    ...inEach(["endorsed", "held"], agencies("contentEndorsed")),
    published: nobody("progressUpdate.periodPublished"),
    notNamed: nobody("correction.notNamed"),
  };
}
