import type { EndorsementSubject } from "../db/generated/client";
import type { WorkspaceDb } from "../db/workspace-client";
import type { SecretariatOfficer } from "../kernel/actor";
import { canonicalBytes, digestOf } from "../modules/publication/digest";
import type { Stage } from "../modules/reporting-period/stage";
import { loadSummaryContent } from "../modules/summary/load-content";

/** What a plan's endorsement is of, where only that there is one matters. */
const SOME_DIGEST = digestOf(new Uint8Array());

/** Tests have clocks of their own, and whatever they show, an endorsement does not end before it was given. */
const LONG_AGO = new Date("2000-01-01T00:00:00Z");

/** Rows from which a stage follows, for tests of what may be done in it. */
async function endorse(
  db: WorkspaceDb,
  periodId: string,
  subject: EndorsementSubject,
  officers: readonly SecretariatOfficer[],
  digest = SOME_DIGEST,
): Promise<void> {
  await db.endorsement.createMany({
    data: officers.map(({ accountId, side }) => ({
      periodId,
      subject,
      sideCode: side,
      accountId,
      digest,
      givenAt: LONG_AGO,
    })),
  });
}

/** Brings a period that is in planning to `stage`. @param officers one of each side */
export async function bringToStage(
  db: WorkspaceDb,
  periodSlug: string,
  stage: Stage,
  officers: readonly [SecretariatOfficer, SecretariatOfficer],
): Promise<void> {
  const period = await db.reportingPeriod.findUniqueOrThrow({ where: { slug: periodSlug } });
  const reached = ["PLANNING", "COLLECTING", "REVIEW", "ENDORSED", "PUBLISHED"].indexOf(stage);
  if (reached >= 1) await endorse(db, period.id, "PLAN", officers);
  if (reached >= 2) {
    await db.reportingPeriod.update({
      where: { id: period.id },
      data: { reviewOpenedAt: new Date(), reviewOpenedById: officers[0].accountId },
    });
  }
  if (reached < 3) return;
  const content = canonicalBytes(await loadSummaryContent(db, period.id));
  const digest = digestOf(content);
  await endorse(db, period.id, "SUMMARY", officers, digest);
  if (reached >= 4) {
    await db.edition.create({
      data: {
        periodSlug,
        number: 1,
        startsOn: period.startsOn,
        endsOn: period.endsOn,
        provenance: "ENDORSED_HERE",
        publishedAt: new Date(),
        digest,
        content: Buffer.from(content),
        manifest: Buffer.from("{}"),
      },
    });
  }
}
