import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { CastName } from "../cast";
import { REASON } from "../correcting";
import type { State } from "./case";
import { as, furnish, NO_RECORDS, openYear, type Place, type UpdateRecords, write } from "./place";

type Step = (db: WorkspaceDb, place: Place) => Promise<unknown>;

const submitAs = (who: CastName, of: (place: Place) => UpdateRecords): Step => {
  return (db, place) => as(db, who).review.submit(of(place));
};
const own = (place: Place) => place;
const other = (place: Place) => place.other;

const submit = submitAs("hkCustomsMember", own);
const accept: Step = (db, place) => as(db, "hkOfficer").review.accept(place);
const giveBack: Step = (db, { updateId, revisionId }) => {
  const remarks = [{ place: { kind: "WHOLE" as const }, text: "请补充", mentions: [] }];
  return as(db, "hkOfficer").review.return({ updateId, revisionId, remarks });
};
const submitOther = submitAs("gdIpaMember", other);
const acceptOther: Step = (db, place) => as(db, "gdOfficer").review.accept(place.other);
const openReview: Step = (db, { periodSlug }) =>
  as(db, "hkOfficer").reportingPeriod.openReview({ periodSlug });

const endorseAs = (who: CastName): Step => {
  return async (db, { periodSlug }) => {
    const officer = as(db, who);
    const { digest } = await officer.endorsement.get({ periodSlug, subject: "SUMMARY" });
    await officer.endorsement.give({ periodSlug, subject: "SUMMARY", digest });
  };
};
const hold: Step = (db, { periodSlug }) =>
  as(db, "gdOfficer").publicationHold.hold({ periodSlug, publishAt: "2026-03-10T09:00" });
const publish: Step = (db, { periodSlug }) => as(db, "gdOfficer").publication.publish({ periodSlug });
const correct = (of: (place: Place) => UpdateRecords): Step => {
  return (db, place) => {
    const { periodSlug } = place;
    const updateIds = [of(place).updateId];
    return as(db, "gdOfficer").correction.open({ periodSlug, reason: REASON, updateIds });
  };
};

const ACCEPTED: readonly Step[] = [submit, accept, submitOther, acceptOther];
const REVIEWED: readonly Step[] = [...ACCEPTED, openReview];
const ENDORSED: readonly Step[] = [...REVIEWED, endorseAs("hkOfficer2"), endorseAs("gdOfficer2")];
const PUBLISHED: readonly Step[] = [...ENDORSED, publish];

/** What is done from where an update is being collected, for each state but those of planning. */
const WAY: Record<Exclude<State, "planning" | "planned">, readonly Step[]> = {
  collecting: [],
  submitted: [submit],
  returned: [submit, giveBack],
  accepted: ACCEPTED,
  inReview: [submit, openReview],
  returnedInReview: [submit, giveBack, openReview],
  reviewed: REVIEWED,
  endorsed: ENDORSED,
  held: [...ENDORSED, hold],
  published: PUBLISHED,
  named: [...PUBLISHED, correct(own)],
  notNamed: [...PUBLISHED, correct(other)],
};

/** A year that is planned, and nothing written. */
export async function plannedPlace(db: WorkspaceDb, year: number): Promise<Place> {
  const { updateId, otherId, ...year_ } = await openYear(db, year, "PLANNING");
  return { ...NO_RECORDS, ...year_, updateId, number: 1, other: { ...NO_RECORDS, updateId: otherId } };
}

/** A year of its own in this state, brought there by the people whose part it is. */
export async function placeIn(db: WorkspaceDb, state: keyof typeof WAY, year: number): Promise<Place> {
  const { updateId, otherId, ...opened } = await openYear(db, year, "COLLECTING");
  const place: Place = {
    ...opened,
    number: 1,
    ...(await furnish(db, "hkCustomsMember", updateId)),
    other: await (state === "collecting" ? furnish : write)(db, "gdIpaMember", otherId),
  };
  for (const step of WAY[state]) await step(db, place);
  return place;
}
