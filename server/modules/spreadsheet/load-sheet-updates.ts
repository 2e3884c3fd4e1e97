import type { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { loadRevisions } from "../progress-update/load-revisions";
import { maySaveUpdate, maySeeUpdate } from "../progress-update/progress-update.policy";
import type { UpdateContent } from "../progress-update/progress-update.schema";
import type { StoredContent } from "../progress-update/settle-content";
import { NEWEST_STEP, updateFacts } from "../progress-update/update-facts";
import { type PeriodName, periodName } from "../reporting-period/period-name";
import { loadStages, type PeriodRow, type Stage } from "../reporting-period/stage";
import type { UpdateOfSheet } from "./figure-changes";

/** An update that this actor may know of, with what a save of it starts from. */
export interface SheetUpdate extends UpdateOfSheet {
  title: LocalizedText;
  headRevisionId: string | null;
  content: UpdateContent;
  save: Decision;
}

const FACTS = {
  project: { select: { slug: true } },
  assignments: { select: { agencyId: true, sideCode: true, kind: true } },
  reviewSteps: NEWEST_STEP,
} as const satisfies Prisma.ProgressUpdateInclude;

/** What a first save would hold: the planned title in the first language that has one. */
function unwritten(plannedTitle: LocalizedText): UpdateContent {
  const sourceLocale: Locale = LOCALES.find((locale) => plannedTitle[locale]) ?? LOCALES[0];
  const title = plannedTitle[sourceLocale] ?? "";
  return {
    sourceLocale,
    texts: { [sourceLocale]: { title, paragraphs: [], standing: "SOURCE" } },
    participations: [],
    activities: [],
    figures: [],
  };
}

function withoutDigests({ texts, ...content }: StoredContent): UpdateContent {
  const kept: UpdateContent["texts"] = {};
  for (const locale of LOCALES) {
    const text = texts[locale];
    if (text) kept[locale] = { title: text.title, paragraphs: text.paragraphs, standing: text.standing };
  }
  return { ...content, texts: kept };
}

export interface SheetPeriod extends PeriodName {
  id: string;
  stage: Stage;
}

type UpdateRow = Prisma.ProgressUpdateGetPayload<{ include: typeof FACTS }>;

function sheetUpdate(
  actor: Actor,
  row: UpdateRow,
  period: PeriodRow,
  stored: StoredContent | undefined,
): SheetUpdate {
  const planned = localizedTextSchema.parse(row.plannedTitle);
  const content = stored ? withoutDigests(stored) : unwritten(planned);
  const titles = LOCALES.map((locale) => [locale, content.texts[locale]?.title || planned[locale]]);
  const facts = updateFacts(row, period);
  return {
    ...{ id: row.id, number: row.number, project: row.project.slug, headRevisionId: row.headRevisionId },
    title: Object.fromEntries(titles),
    content,
    figures: content.figures,
    save: maySaveUpdate(actor, facts),
  };
}

/**
 * The updates of a period that this actor may know of; as many statements for one as for a thousand.
 * @throws NotFound `reportingPeriod.notFound`, also where the actor may know of none
 */
export async function loadSheetUpdates(
  tx: Tx,
  actor: Actor,
  periodSlug: string,
): Promise<{ period: SheetPeriod; updates: SheetUpdate[] }> {
  const period = await tx.reportingPeriod.findUnique({ where: { slug: periodSlug } });
  const staged = period && (await loadStages(tx, [period.id])).get(period.id);
  if (!period || !staged) throw new NotFound("reportingPeriod.notFound");
  const rows = await tx.progressUpdate.findMany({
    where: { periodId: period.id },
    include: FACTS,
    orderBy: { number: "asc" },
  });
  const visible = rows.filter(({ assignments }) => maySeeUpdate(actor, { assignments }));
  if (visible.length === 0) throw new NotFound("reportingPeriod.notFound");
  const heads = visible.flatMap(({ headRevisionId }) => (headRevisionId === null ? [] : [headRevisionId]));
  const contents = await loadRevisions(tx, heads);
  const updates = visible.map((row) =>
    sheetUpdate(actor, row, staged, contents.get(row.headRevisionId ?? "")),
  );
  return { period: { ...periodName(period), id: period.id, stage: staged.stage }, updates };
}
