import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { CorrectedElsewhere } from "@/server/modules/correction/corrected-before";
import { Time } from "../ui/time";

/** On the board of a period that is open: that what an update is compared with was corrected. */
export function CorrectedBefore({ before, locale }: { before: CorrectedElsewhere; locale: Locale }) {
  const t = useTranslations("correction.compared");
  const { period, number: update, edition: number, publishedAt } = before;
  return (
    <span className="block text-small font-normal text-accent">
      {t("board", { period: textIn(period, locale), update, number })}
      <Time value={publishedAt} />
    </span>
  );
}
