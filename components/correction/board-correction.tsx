import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { OpenCorrectionView } from "@/server/modules/correction/open-correction";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

interface BoardCorrectionProps {
  correction: OpenCorrectionView;
  periodSlug: string;
  locale: Locale;
}

/** Above a published period's board: that a correction is open, why, and which updates it may touch. */
export function BoardCorrection({ correction, periodSlug, locale }: BoardCorrectionProps) {
  const t = useTranslations("correction.board");
  const { corrects: number, updates, reason } = correction;
  const numbers = updates.map((update) => update.number).join(", ");
  return (
    <div className="mb-6">
      <Notice title={t("title", { number })}>
        <p>
          <Localized text={reason} locale={locale} />
        </p>
        <p>{t("named", { numbers })}</p>
        <TextLink href={paths.desk.summary(locale, periodSlug)}>{t("toSummary")}</TextLink>
      </Notice>
    </div>
  );
}
