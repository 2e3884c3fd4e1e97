import { Decimal } from "decimal.js";
import { LOCALES } from "@/server/kernel/locale";
import { fold } from "../../narrative/folded-text";
import type { SummaryContent, SummaryFigure } from "../../summary/summary.schema";
import type { Finding } from "../finding.schema";
import { contextOf, rowOf } from "../record-place";
import type { Rule } from "../rule";

/** Threefold or a third is worth a look; less is how things go. */
const FACTOR = 3;
/** Ten, a hundred, … times as much, within one in fifty, is rather 万 written for 亿 or a digit too many. */
const SLIP_TOLERANCE = "0.02";
const SLIPS = [10, 100, 1000, 10_000];

/** Months that a period lasts, a part of one counted whole. */
function monthsOf({ startsOn, endsOn }: SummaryContent["period"]): number {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(endsOn) - count(startsOn) + 1;
}

/** What two figures must share to be compared, one key a language that both may have their label in. */
function keysOf({ label, unit, kind, currency, side }: SummaryFigure): string[] {
  const rest = [fold(unit ?? ""), kind, currency, side];
  return LOCALES.flatMap((locale) => {
    const words = fold(label[locale] ?? "")
      .replaceAll(/\s/g, "")
      .toLowerCase();
    return words === "" ? [] : [contextOf(words, ...rest)];
  });
}

function byKey(figures: readonly SummaryFigure[]): Map<string, SummaryFigure[]> {
  const found = new Map<string, SummaryFigure[]>();
  for (const figure of figures) {
    for (const key of new Set(keysOf(figure))) found.set(key, [...(found.get(key) ?? []), figure]);
  }
  return found;
}

type Change = "slip" | "fromZero" | "toZero" | "muchMore" | "muchLess";

/**
 * What is unusual about one value after another; null where nothing is.
 * @param months how long the period lasts and the one before did; percentages are of no length
 */
function changeOf(
  now: SummaryFigure,
  before: SummaryFigure,
  months: readonly [number, number],
): Change | null {
  const [value, previous] = [new Decimal(now.value), new Decimal(before.value)];
  if (value.isZero() || previous.isZero()) {
    if (value.equals(previous)) return null;
    return value.isZero() ? "toZero" : "fromZero";
  }
  const ratio = value.div(previous).abs();
  const isSlip = (times: number) => ratio.div(times).minus(1).abs().lessThanOrEqualTo(SLIP_TOLERANCE);
  if (SLIPS.some((times) => isSlip(times) || isSlip(1 / times))) return "slip";
  const paced = now.kind === "PERCENT" ? ratio : ratio.times(months[1]).div(months[0]);
  if (paced.greaterThanOrEqualTo(FACTOR)) return "muchMore";
  return paced.times(FACTOR).lessThanOrEqualTo(1) ? "muchLess" : null;
}

interface Compared {
  now: SummaryFigure;
  before: SummaryFigure;
  change: Change;
}

/** Where last period told several of the same name, the change must be unusual against each of them. */
function compare(
  now: SummaryFigure,
  earlier: ReadonlyMap<string, readonly SummaryFigure[]>,
  months: readonly [number, number],
): Compared | null {
  const same = keysOf(now).map((key) => earlier.get(key) ?? []);
  const found = same.find((figures) => figures.length > 0) ?? [];
  const compared = found.flatMap((before) => {
    const change = changeOf(now, before, months);
    return change === null ? [] : [{ now, before, change }];
  });
  return compared.length === found.length ? (compared.at(-1) ?? null) : null;
}

function findingOf(
  update: number,
  row: number,
  { now, before, change }: Compared,
  months: readonly [number, number],
) {
  const label = LOCALES.map((locale) => now.label[locale]).find(Boolean) ?? "";
  const finding: Finding = {
    rule: "unusualChange",
    fact: change,
    severity: "SHOULD_LOOK",
    place: rowOf(update, "figures", row),
    params: {
      label,
      value: now.value,
      previous: before.value,
      unit: now.kind === "PERCENT" ? "%" : (now.unit ?? ""),
      currency: now.currency ?? "",
      months: months[0],
      previousMonths: months[1],
    },
    mends: [],
    context: contextOf(label, now.unit, now.currency, now.value, before.value),
  };
  return finding;
}

/** Says which figures are a multiple or a fraction of what the same project reported last time. */
export const unusualChangeRule: Rule = {
  code: "unusualChange",
  find({ update, content, previous }, knowledge) {
    if (previous === null) return [];
    const now = monthsOf(content.period);
    const months = [now, knowledge.previous ? monthsOf(knowledge.previous.period) : now] as const;
    const earlier = byKey(previous.figures);
    return update.figures.flatMap((figure, row) => {
      const compared = compare(figure, earlier, months);
      return compared ? [findingOf(update.number, row, compared, months)] : [];
    });
  },
};
