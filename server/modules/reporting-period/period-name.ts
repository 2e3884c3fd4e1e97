import type { ReportingPeriod } from "@/server/db/generated/client";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { isoDay } from "./civil-day";
import { periodLabel } from "./period-label";

export interface PeriodName {
  slug: string;
  /** ISO 8601 days, both inclusive. */
  startsOn: string;
  endsOn: string;
  label: LocalizedText;
  sentenceLabel: LocalizedText;
}

type NameColumns = Pick<
  ReportingPeriod,
  "slug" | "startsOn" | "endsOn" | "labelOverride" | "sentenceLabelOverride"
>;

/** The languages in which a person corrected a label. */
export function overriddenLabel(column: NameColumns["labelOverride"]): LocalizedText {
  return localizedTextSchema.parse(column ?? {});
}

/** What a period is called: computed from its days, and in each language as a person corrected it. */
export function periodName(row: NameColumns): PeriodName {
  const days = { startsOn: isoDay(row.startsOn), endsOn: isoDay(row.endsOn) };
  const computed = periodLabel(days);
  return {
    slug: row.slug,
    ...days,
    label: { ...computed.label, ...overriddenLabel(row.labelOverride) },
    sentenceLabel: { ...computed.sentenceLabel, ...overriddenLabel(row.sentenceLabelOverride) },
  };
}
