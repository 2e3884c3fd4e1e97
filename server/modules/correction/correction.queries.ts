import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { allOf, type Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import type { Locale } from "@/server/kernel/locale";
import type { ContentChange } from "../changed-content/changed-content.schema";
import { compareContent } from "../changed-content/compare-content";
import { toldInOneScript } from "../changed-content/told-in-one-script";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { loadConverter } from "../progress-update/load-converter";
import { loadStages, type PeriodRow } from "../reporting-period/stage";
import { loadPeriodContent, newestEditionContent } from "../summary/period-content";
import { changedUpdates } from "./changed-updates";
import { mayCorrect } from "./correction.policy";
import { canBeOpened, isOpen } from "./correction.rules";
import type { ConvertReason, GetCorrection } from "./correction.schema";
import { findOpenCorrection, listTitled, type NamedUpdate, type OpenCorrectionView } from "./open-correction";

/** What an open correction has changed so far. */
interface Corrected {
  /** Numbers of the updates that do not say what the edition says. */
  changed: number[];
  /** Word by word, in the reader's words. */
  changes: ContentChange[];
}

export interface CorrectionView {
  periodSlug: string;
  open: (OpenCorrectionView & Corrected) | null;
  /** The updates that can be named, where this actor could name any. */
  nameable: NamedUpdate[];
  can: Record<"open" | "name" | "abandon", Decision>;
}

async function correctedSoFar(
  tx: Tx,
  actor: Actor,
  { id, slug }: PeriodRow,
  locale: Locale,
): Promise<Corrected> {
  const before = mayCorrect(actor).allowed ? await newestEditionContent(tx, slug) : null;
  if (!before) return { changed: [], changes: [] };
  const after = await loadPeriodContent(tx, id);
  return {
    changed: changedUpdates(before, after),
    changes: toldInOneScript(compareContent(before, after, locale), locale),
  };
}

async function nameable(tx: Tx, period: PeriodRow, { open, name }: CorrectionView["can"]) {
  if (!open.allowed && !name.allowed) return [];
  const named = period.correction?.updateIds ?? [];
  return (await listTitled(tx, period.id)).filter(({ updateId }) => !named.includes(updateId));
}

async function findPeriod(tx: Tx, slug: string): Promise<PeriodRow> {
  const row = await tx.reportingPeriod.findUnique({ where: { slug }, select: { id: true } });
  const period = row && (await loadStages(tx, [row.id])).get(row.id);
  if (!period) throw new NotFound("reportingPeriod.notFound");
  return period;
}

/**
 * Whether a period is being corrected, of what and why, and what this actor may do about it. What was changed so far is told
 * to officers, who read the whole of a summary before it is published.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getCorrection(
  actor: Actor,
  { periodSlug, locale }: GetCorrection,
  { db }: Pick<CommandContext, "db">,
): Promise<CorrectionView> {
  demandPeriodsExistFor(actor);
  const read = async (tx: Tx): Promise<CorrectionView> => {
    const period = await findPeriod(tx, periodSlug);
    const can = {
      open: allOf(mayCorrect(actor), canBeOpened(period)),
      name: allOf(mayCorrect(actor), isOpen(period)),
      abandon: allOf(mayCorrect(actor), isOpen(period)),
    };
    const open = await findOpenCorrection(tx, period);
    return {
      periodSlug,
      open: open && { ...open, ...(await correctedSoFar(tx, actor, period, locale)) },
      nameable: await nameable(tx, period, can),
      can,
    };
  };
  return db.$transaction(read, { isolationLevel: "RepeatableRead", timeout: 15_000 });
}

/** A reason as the other Chinese script writes it, for the person who wrote it to check. */
export async function convertReason(
  { text, from }: ConvertReason,
  { db }: Pick<CommandContext, "db">,
): Promise<string> {
  const convert = await loadConverter(db);
  return convert(text, from, from === "zh-Hans" ? "zh-Hant" : "zh-Hans");
}
