import type { DateSpan } from "@/server/kernel/partial-date";
import type { SummaryContent } from "../summary/summary.schema";

/** The days of the summary's period, both ends included. */
export function periodSpan({ period }: Pick<SummaryContent, "period">): DateSpan {
  return { from: period.startsOn, to: period.endsOn };
}
