import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict } from "@/server/kernel/errors";
import { draftIssues } from "./draft-issues";
import { type DraftRow, type DraftUpdateRow, lockOpenDraft } from "./draft-rows";
import type { DraftHead } from "./import-draft.schema";
import { demandImportsExistFor } from "./importing.policy";
import { loadKnownProjects } from "./known-projects";
import { type ProjectStanding, projectStanding } from "./project-standing";
import { type ImportToWrite, type UpdateToWrite, writeImport } from "./write-import";

/** Whether each update is of a project on record, in the order of the draft. */
export async function loadStandings(tx: Tx, { head, updates }: DraftRow): Promise<ProjectStanding[]> {
  const known = await loadKnownProjects(tx, head.sourceLocale);
  return updates.map(({ update }) =>
    projectStanding(update.content.texts[update.content.sourceLocale]?.title ?? "", update.project, known),
  );
}

function updateToWrite(
  { update }: DraftUpdateRow,
  index: number,
  standing: ProjectStanding | undefined,
  areas: DraftHead["areas"],
): UpdateToWrite {
  const area = areas.findIndex(({ key }) => key === update.areaKey);
  const { content } = update;
  return {
    number: index + 1,
    area: area < 0 ? null : area,
    isNew: update.isNew,
    project: standing?.kind === "SAME" ? standing.slug : null,
    // Whoever confirms says that the transcription is that of the document, its numbers included.
    content: { ...content, figures: content.figures.map((figure) => ({ ...figure, checked: true })) },
  };
}

async function importOf(tx: Tx, draft: DraftRow, standings: readonly ProjectStanding[]) {
  const { head, fileName, sha256 } = draft;
  const { bytes } = await tx.importDraft.findUniqueOrThrow({
    where: { id: draft.id },
    select: { bytes: true },
  });
  const { startsOn, endsOn, slug, label, sentenceLabel } = head;
  return {
    fileName,
    sha256,
    bytes: bytes ?? new Uint8Array(),
    sourceLocale: head.sourceLocale,
    period: { startsOn, endsOn, slug, label, sentenceLabel },
    areas: head.areas.map(({ name }) => name.trim()),
    updates: draft.updates.map((row, index) => updateToWrite(row, index, standings[index], head.areas)),
  } satisfies ImportToWrite;
}

/**
 * Makes a draft the period that it describes, in one transaction. Its file moves to the period; the draft stays beside it, so
 * that the import can be taken back.
 * @throws NotFound, Conflict `importing.alreadyConfirmed`, `importing.notReady` with the issues in its detail, and what
 * `writeImport` throws
 */
export async function confirmImport(
  actor: Actor,
  { draftId }: { draftId: string },
  { db, clock }: CommandContext,
): Promise<{ periodSlug: string }> {
  demandImportsExistFor(actor);
  return inTransaction(db, async (tx) => {
    const draft = await lockOpenDraft(tx, draftId);
    const standings = await loadStandings(tx, draft);
    const issues = draftIssues(draft, standings);
    if (issues.length > 0) throw new Conflict("importing.notReady", { count: issues.length }, { issues });
    const at = clock.now();
    const { periodId, slug } = await writeImport(tx, actor, at, await importOf(tx, draft, standings));
    await tx.importDraft.update({
      where: { id: draftId },
      data: { periodId, bytes: null, changedById: actor.accountId, changedAt: at },
    });
    return { periodSlug: slug };
  });
}
