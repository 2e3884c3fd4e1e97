import { inTransaction, type Tx } from "../db/transaction";
import type { WorkspaceDb } from "../db/workspace-client";
import { isOfficer } from "../kernel/actor";
import { writeRevision } from "../modules/progress-update/write-revision";
import { periodSlug } from "../modules/reporting-period/period-label";
import { cast, type Person } from "./cast";
import { actorFor } from "./factories";
import { openPeriod } from "./open-period";
import { bringToStage } from "./period-at-stage";
import { writtenContent } from "./update-content";

export interface WrittenPeriod {
  id: string;
  slug: string;
  /** In the order of their numbers. */
  updateIds: string[];
}

/** As many as the two-sided work needs at least: one for each side to change. */
const UPDATES = [1, 2];

export const titleOf = (number: number) => `合作项目之${number}`;

function officerFor(person: Person) {
  const actor = actorFor(person);
  if (!isOfficer(actor)) throw new Error(`${person.email} is no officer`);
  return actor;
}

/** What every update says at first, and the agency whose member wrote it. */
export const FIRST_WORDS = "粤港双方加强合作，参展机构 60 家。";
export const WRITING_AGENCY = "gd-ipa";

/** The revision and the two steps by which a member's update is written and accepted. */
async function writeAndAccept(tx: Tx, updateId: string, number: number, at: Date): Promise<void> {
  const content = writtenContent([FIRST_WORDS], {}, titleOf(number));
  const authorId = actorFor(cast.gdIpaMember).accountId;
  const { revisionId } = await writeRevision(tx, { updateId, baseId: null, authorId, at, content });
  const step = { updateId, revisionId, at };
  const accepted = {
    ...step,
    ordinal: 2,
    kind: "ACCEPTED",
    accountId: actorFor(cast.gdOfficer).accountId,
  } as const;
  await tx.reviewStep.create({ data: { ...step, ordinal: 1, kind: "SUBMITTED", accountId: authorId } });
  await tx.reviewStep.create({ data: accepted });
}

/** The file of which a period is the transcription. */
async function importFile(tx: Tx, periodId: string, slug: string): Promise<void> {
  const bytes = Buffer.from(`合作项目摘要 ${slug}`);
  const sha256 = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  const importedById = actorFor(cast.gdOfficer).accountId;
  await tx.importedDocument.create({
    data: { periodId, sha256, fileName: "summary.txt", bytes, importedById },
  });
}

/** A period of one whole year of which every update is written by a member and accepted, whatever its stage. */
export async function writtenPeriod(
  db: WorkspaceDb,
  year: number,
  kind: "PLANNING" | "REVIEW" | "ENDORSED" | "TRANSCRIPTION" = "REVIEW",
): Promise<WrittenPeriod> {
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const slug = periodSlug(days);
  const updates = UPDATES.map((number) => {
    return {
      project: `project-${number}`,
      title: { "zh-Hans": titleOf(number) },
      responsible: WRITING_AGENCY,
    };
  });
  const { periodId, updateIds } = await openPeriod(db, { slug, ...days, stage: "PLANNING", updates });
  await inTransaction(db, async (tx) => {
    for (const [index, updateId] of updateIds.entries()) {
      await writeAndAccept(tx, updateId, index + 1, new Date(days.startsOn));
    }
    if (kind === "TRANSCRIPTION") await importFile(tx, periodId, slug);
  });
  const officers = [officerFor(cast.gdOfficer), officerFor(cast.hkOfficer)] as const;
  if (kind !== "TRANSCRIPTION") await bringToStage(db, slug, kind, officers);
  return { id: periodId, slug, updateIds };
}
