import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { restoreAttachments } from "../attachment/restore-attachments";
import { loadRevisions } from "../progress-update/load-revisions";
import { insertAfterBase } from "../progress-update/write-revision";
import type { OpenCorrection, PeriodRow } from "../reporting-period/stage";
import { stateOf } from "../review/review.rules";
import { newestEditionContent } from "../summary/period-content";
import type { SummaryAttachment } from "../summary/summary.schema";

const STANDING = {
  id: true,
  number: true,
  headRevisionId: true,
  reviewSteps: { select: { ordinal: true, kind: true }, orderBy: { ordinal: "desc" } },
} as const;

function named(tx: Tx, { id }: OpenCorrection) {
  return tx.correctionUpdate.findMany({
    where: { correctionId: id },
    select: { revisionId: true, update: { select: STANDING } },
    orderBy: { update: { number: "asc" } },
  });
}

type Named = Awaited<ReturnType<typeof named>>[number];

/** The files that the newest edition publishes with an update, by its number. */
async function publishedFiles(tx: Tx, slug: string): Promise<(number: number) => SummaryAttachment[]> {
  const edition = await newestEditionContent(tx, slug);
  return (number) => edition?.updates.find((update) => update.number === number)?.attachments ?? [];
}

/** What the edition was made of is accepted: an update that is with its members or waits for review does so no more. */
async function acceptAgain(tx: Tx, actor: Actor, at: Date, update: Named["update"], revisionId: string) {
  const state = stateOf(update.reviewSteps);
  if (state === "DRAFT" || state === "ACCEPTED") return;
  const ordinal = (update.reviewSteps[0]?.ordinal ?? 0) + 1;
  const data = {
    updateId: update.id,
    ordinal,
    kind: "ACCEPTED",
    revisionId,
    accountId: actor.accountId,
    at,
  } as const;
  await tx.reviewStep.create({ data });
}

/**
 * Gives each update that was changed under a correction a new revision that says what it said when it was named, and its
 * published files, so that the records are those of the edition again. What was written meanwhile stays in the history.
 * @returns the numbers of those that were changed, in order
 */
export async function restoreUpdates(
  tx: Tx,
  actor: Actor,
  at: Date,
  { slug }: Pick<PeriodRow, "slug">,
  correction: OpenCorrection,
): Promise<number[]> {
  const rows = await named(tx, correction);
  const filesOf = await publishedFiles(tx, slug);
  const { openedAt } = await tx.correction.findUniqueOrThrow({ where: { id: correction.id } });
  const wanted = rows.flatMap(({ revisionId, update }) => [revisionId, update.headRevisionId ?? revisionId]);
  const contents = await loadRevisions(tx, wanted);
  const restored: number[] = [];
  for (const { revisionId, update } of rows) {
    const [before, now] = [contents.get(revisionId), contents.get(update.headRevisionId ?? "")];
    let standing = update.headRevisionId ?? revisionId;
    if (before && !isDeepStrictEqual(before, now)) {
      const revision = { updateId: update.id, baseId: update.headRevisionId, authorId: actor.accountId, at };
      standing = await insertAfterBase(tx, revision, before);
      restored.push(update.number);
    }
    const files = filesOf(update.number);
    const hasOtherFiles = await restoreAttachments(tx, actor, update.id, files, { at, openedAt });
    if (hasOtherFiles && restored.at(-1) !== update.number) restored.push(update.number);
    await acceptAgain(tx, actor, at, update, standing);
  }
  return restored;
}
