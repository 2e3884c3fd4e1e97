import { formatFigure } from "@/server/i18n/format-figure";
import { partialDateWords } from "@/server/i18n/partial-date-words";
import type { Locale } from "@/server/kernel/locale";
import type { FigureKind } from "@/server/kernel/quantity";
import { currencySchema, qualifierSchema } from "@/server/kernel/quantity.schema";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";

type Params = FindingView["params"];
type DateWords = Parameters<typeof partialDateWords>[0];

const DATES = ["date", "from", "to"];

function kindOf(unit: string | null, currency: string | null): FigureKind {
  if (currency !== null) return "MONEY";
  return unit === "%" ? "PERCENT" : "COUNT";
}

/** A value with its unit or currency, as a text of the language writes it: 1560万元人民币 and not 15600000 CNY. */
function figureWords(params: Params, value: string, locale: Locale): string {
  const currency = currencySchema.safeParse(params.currency).data ?? null;
  const unit = params.unit ? String(params.unit) : null;
  const kind = kindOf(unit, currency);
  const max = params.max ? String(params.max) : null;
  const qualifier = qualifierSchema.safeParse(params.qualifier).data ?? "EXACT";
  return formatFigure(
    { value, max, kind, currency, unit: kind === "PERCENT" ? null : unit, qualifier },
    locale,
  );
}

/** What a finding's sentence needs, as people of the place write it: its dates in words, its figures with their units. */
export function shownParams(params: Params, locale: Locale, dateWords: DateWords): Params {
  const dates = DATES.flatMap((name) => {
    const date = params[name];
    return typeof date === "string" && date !== ""
      ? [[name, partialDateWords(dateWords, date)] as const]
      : [];
  });
  const figures = ["value", "previous"].flatMap((name) => {
    const value = params[name];
    return typeof value === "string" && value !== ""
      ? [[name, figureWords(params, value, locale)] as const]
      : [];
  });
  return { ...params, ...Object.fromEntries([...dates, ...figures]) };
}
