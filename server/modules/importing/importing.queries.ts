import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import type { Issue } from "@/server/kernel/issue";
import { offeredFigures } from "../figure/offered-figures";
import type { WrittenFigure } from "../figure/written-figure.schema";
import { choicesOf, type UpdateChoices } from "../progress-update/progress-update.queries";
import { type PeriodName, periodName } from "../reporting-period/period-name";
import { loadStages, type Stage } from "../reporting-period/stage";
import { loadBuiltOn } from "./built-on";
import { loadStandings } from "./confirm-import";
import { draftIssues } from "./draft-issues";
import { type ComputedNames, computedNames, type GroupNames, loadGroupNames } from "./draft-names";
import { loadRoomIssues } from "./draft-room";
import { type DraftRow, type DraftUpdateRow, getDraftRow } from "./draft-rows";
import { type DraftHead, draftHeadSchema } from "./import-draft.schema";
import { demandImportsExistFor } from "./importing.policy";
import { importCanBeTakenBack } from "./importing.rules";
import { loadKnownProjects } from "./known-projects";
import type { ProjectStanding } from "./project-standing";

type Context = Pick<CommandContext, "db">;

export interface DraftUpdateView extends DraftUpdateRow {
  standing: ProjectStanding;
  /** Numbers in the narrative that no figure records. */
  offered: WrittenFigure[];
}

export interface DraftView {
  id: string;
  fileName: string;
  /** The text of the file, that all places point into. */
  text: string;
  version: number;
  head: DraftHead;
  computed: ComputedNames | null;
  group: GroupNames;
  updates: DraftUpdateView[];
  issues: Issue[];
  choices: UpdateChoices;
  /** Every project on record, by the title that it last had. */
  projects: { slug: string; title: string }[];
  /** Address of the period that it has become; null while it is open. */
  confirmedAs: string | null;
}

function viewUpdates(
  { head, updates }: DraftRow,
  standings: readonly ProjectStanding[],
  sides: readonly string[],
): DraftUpdateView[] {
  const period = head.startsOn && head.endsOn ? { from: head.startsOn, to: head.endsOn } : null;
  return updates.map((row, index) => {
    const { content } = row.update;
    const paragraphs = content.texts[content.sourceLocale]?.paragraphs ?? [];
    const narrative = { locale: content.sourceLocale, paragraphs, period, sides };
    return {
      ...row,
      standing: standings[index] ?? { kind: "NEW", by: "TITLE", candidates: [] },
      offered: offeredFigures(narrative, content.figures),
    };
  });
}

/** A draft as it stands, with everything that its page shows. @throws NotFound `importing.notFound` */
export async function getDraft(
  actor: Actor,
  { draftId }: { draftId: string },
  { db }: Context,
): Promise<DraftView> {
  demandImportsExistFor(actor);
  const draft = await getDraftRow(db, draftId);
  const { text, period } = await db.importDraft.findUniqueOrThrow({
    where: { id: draftId },
    select: { text: true, period: { select: { slug: true } } },
  });
  const standings = await loadStandings(db, draft);
  const choices = await choicesOf(db);
  const known = await loadKnownProjects(db, draft.head.sourceLocale);
  const sides = choices.sides.map(({ code }) => code);
  return {
    id: draft.id,
    fileName: draft.fileName,
    text,
    version: draft.version,
    head: draft.head,
    computed: computedNames(draft.head),
    group: await loadGroupNames(db, draft.head),
    updates: viewUpdates(draft, standings, sides),
    issues: [...(await loadRoomIssues(db, draft.head)), ...draftIssues(draft, standings)],
    choices,
    projects: known.map(({ slug, titles }) => ({ slug, title: titles[0] ?? slug })),
    confirmedAs: period?.slug ?? null,
  };
}

export interface OpenDraftLine {
  id: string;
  fileName: string;
  /** ISO 8601 days; blank where none is known. */
  startsOn: string;
  endsOn: string;
  updates: number;
  changedBy: string;
  changedAt: Date;
}

export interface ImportLine extends PeriodName {
  fileName: string;
  importedBy: string;
  importedAt: Date;
  stage: Stage;
  can: { takeBack: Decision };
}

export interface ImportsView {
  drafts: OpenDraftLine[];
  imports: ImportLine[];
}

async function openDrafts(tx: Tx): Promise<OpenDraftLine[]> {
  const rows = await tx.importDraft.findMany({
    where: { periodId: null },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      fileName: true,
      head: true,
      changedAt: true,
      changedBy: { select: { name: true } },
      _count: { select: { updates: true } },
    },
  });
  return rows.map(({ id, fileName, head, changedAt, changedBy, _count }) => {
    const { startsOn, endsOn } = draftHeadSchema.parse(head);
    return { id, fileName, startsOn, endsOn, updates: _count.updates, changedBy: changedBy.name, changedAt };
  });
}

async function importsDone(tx: Tx): Promise<ImportLine[]> {
  const rows = await tx.importedDocument.findMany({
    orderBy: { period: { startsOn: "desc" } },
    select: {
      fileName: true,
      importedAt: true,
      importedBy: { select: { name: true } },
      period: true,
    },
  });
  const ids = rows.map(({ period }) => period.id);
  const [stages, builtOn] = [await loadStages(tx, ids), await loadBuiltOn(tx, ids)];
  return rows.flatMap(({ fileName, importedAt, importedBy, period }) => {
    const facts = builtOn.get(period.id);
    if (!facts) return [];
    const stage = stages.get(period.id)?.stage ?? "REVIEW";
    const can = { takeBack: importCanBeTakenBack(facts) };
    return [{ ...periodName(period), fileName, importedBy: importedBy.name, importedAt, stage, can }];
  });
}

/** Drafts that are open, of both sides, and what was brought in. @throws NotFound `importing.notFound` */
export async function listImports(actor: Actor, { db }: Context): Promise<ImportsView> {
  demandImportsExistFor(actor);
  return { drafts: await openDrafts(db), imports: await importsDone(db) };
}
