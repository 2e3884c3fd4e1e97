import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

interface UnderCorrectionProps {
  view: Pick<UpdateView, "period">;
  correction: NonNullable<UpdateView["correction"]>;
  locale: Locale;
}

/** Above an update of a published period: that a correction is open, and whether it may touch this one. */
export function UnderCorrection({ view, correction, locale }: UnderCorrectionProps) {
  const t = useTranslations("correction");
  const { corrects: number, isNamed, reason } = correction;
  return (
    <Notice title={t(isNamed ? "onUpdate.named" : "onUpdate.notNamed", { number })}>
      <p>
        <Localized text={reason} locale={locale} />
      </p>
      <TextLink href={paths.desk.summary(locale, view.period.slug)}>{t("board.toSummary")}</TextLink>
    </Notice>
  );
}
