import type { WorkspaceDb } from "../db/workspace-client";
import { systemClock } from "../kernel/clock";
import { giveEndorsement, withdrawEndorsement } from "../modules/endorsement/endorsement.commands";
import { getEndorsements } from "../modules/endorsement/endorsement.queries";
import type { EndorsementSubject } from "../modules/endorsement/endorsement.schema";
import { saveUpdate } from "../modules/progress-update/progress-update.commands";
import { publishEdition } from "../modules/publication/publication.commands";
import { cast, type Person } from "./cast";
import { actorFor } from "./factories";
import { writtenContent } from "./update-content";
import { type WrittenPeriod, writtenPeriod } from "./written-period";

const FIRST_YEAR = 2031;

/** What people of the cast do around an endorsement, by the commands; each period is a year of its own. */
export function endorsing(db: WorkspaceDb) {
  const context = { db, clock: systemClock };
  let year = FIRST_YEAR;
  const nextYear = () => {
    year += 1;
    return year;
  };
  const look = (person: Person, periodSlug: string, subject: EndorsementSubject = "SUMMARY") =>
    getEndorsements(actorFor(person), { periodSlug, subject }, context);
  return {
    context,
    nextYear,
    look,
    inReview: (): Promise<WrittenPeriod> => writtenPeriod(db, nextYear()),
    transcribed: (): Promise<WrittenPeriod> => writtenPeriod(db, nextYear(), "TRANSCRIPTION"),
    /** Of the content as it is at this moment. */
    async give(person: Person, periodSlug: string, subject: EndorsementSubject = "SUMMARY"): Promise<void> {
      const { digest } = await look(cast.gdOfficer, periodSlug, subject);
      await giveEndorsement(actorFor(person), { periodSlug, subject, digest }, context);
    },
    withdraw: (person: Person, periodSlug: string, subject: EndorsementSubject = "SUMMARY") =>
      withdrawEndorsement(actorFor(person), { periodSlug, subject }, context),
    publish: (person: Person, periodSlug: string) =>
      publishEdition(actorFor(person), { periodSlug }, context),
    /** Another narrative, or none, from the newest revision. */
    async save(person: Person, updateId: string, words: string): Promise<void> {
      const { headRevisionId } = await db.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
      const content = writtenContent(words ? [words] : []);
      await saveUpdate(actorFor(person), { updateId, baseRevisionId: headRevisionId, content }, context);
    },
  };
}

export type Endorsing = ReturnType<typeof endorsing>;
