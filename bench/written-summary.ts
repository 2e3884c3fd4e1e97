import { readFileSync } from "node:fs";
import { agencies, agencyId } from "../prisma/seed/agencies";
import { inTransaction } from "../server/db/transaction";
import type { WorkspaceDb } from "../server/db/workspace-client";
import { systemClock } from "../server/kernel/clock";
import { giveEndorsement } from "../server/modules/endorsement/endorsement.commands";
import { getEndorsements } from "../server/modules/endorsement/endorsement.queries";
import { contentOf } from "../server/modules/importing/imported-content";
import { parseSummary } from "../server/modules/importing/parse-summary";
import type { UpdateContent } from "../server/modules/progress-update/progress-update.schema";
import { writeRevision } from "../server/modules/progress-update/write-revision";
import { cast } from "../server/testing/cast";
import { actorFor } from "../server/testing/factories";
import { openPeriod } from "../server/testing/open-period";
import { bringToStage } from "../server/testing/period-at-stage";
import { bothOfficers } from "../server/testing/planned-periods";
import { SOURCE_FILE } from "../server/testing/summary-content";

export const SOURCE = readFileSync(SOURCE_FILE, "utf8");
export const read = parseSummary(SOURCE, { agencies });

const ids = new Map(agencies.map(({ slug }) => [slug, agencyId(slug)]));
const contents = read.updates.map((update) => contentOf(update, read.sourceLocale, ids));

/** What the real summary reports, over and over where more is asked for. */
export function realContent(index: number): UpdateContent {
  const content = contents[index % contents.length];
  if (!content) throw new Error("the real summary has no update");
  return content;
}

export interface WrittenSummary {
  slug: string;
  updateIds: string[];
}

/** A year of as many updates as wanted, with the texts of the real summary; in review all of them are accepted. */
export async function writeSummary(
  db: WorkspaceDb,
  { year, updates }: { year: number; updates: number },
  stage: "COLLECTING" | "REVIEW",
): Promise<WrittenSummary> {
  const slug = String(year);
  const planned = Array.from({ length: updates }, (_, index) => ({
    project: `project-${year}-${index + 1}`,
    title: { "zh-Hans": realContent(index).texts["zh-Hans"]?.title ?? "" },
    responsible: "gd-ipa",
  }));
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const { updateIds } = await openPeriod(db, { slug, ...days, stage: "PLANNING", updates: planned });
  const at = systemClock.now();
  const authorId = actorFor(cast.gdIpaMember).accountId;
  for (const [index, updateId] of updateIds.entries()) {
    await inTransaction(db, async (tx) => {
      const revision = { updateId, baseId: null, authorId, at, content: realContent(index) };
      const { revisionId } = await writeRevision(tx, revision);
      const step = { updateId, revisionId, accountId: authorId, at };
      if (stage === "COLLECTING") return;
      await tx.reviewStep.create({ data: { ...step, ordinal: 1, kind: "SUBMITTED" } });
      await tx.reviewStep.create({ data: { ...step, ordinal: 2, kind: "ACCEPTED" } });
    });
  }
  await bringToStage(db, slug, stage, bothOfficers());
  return { slug, updateIds };
}

/** Both sides' word on the summary as it is. */
export async function endorseSummary(db: WorkspaceDb, periodSlug: string): Promise<void> {
  const context = { db, clock: systemClock };
  const place = { periodSlug, subject: "SUMMARY" } as const;
  const [first] = bothOfficers();
  const { digest } = await getEndorsements(first, place, context);
  for (const officer of bothOfficers()) await giveEndorsement(officer, { ...place, digest }, context);
}
