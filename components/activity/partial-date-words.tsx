import { useTranslations } from "next-intl";
import { partialDateWords } from "@/server/i18n/partial-date-words";
import type { PartialDate } from "@/server/kernel/partial-date";

/** A date as far as it is known, as people of the place write it. */
export function PartialDateWords({ date }: { date: PartialDate }) {
  const t = useTranslations("activity");
  return <span className="whitespace-nowrap">{partialDateWords(t, date)}</span>;
}
