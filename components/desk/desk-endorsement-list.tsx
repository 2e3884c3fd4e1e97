import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { DeskEndorsement } from "@/server/modules/desk/desk.queries";
import { AwaitedWords } from "../endorsement/awaited-words";
import { paths } from "../navigation/paths";
import { TextLink } from "../ui/text-link";

/** Plans and summaries that this side has not given its word to. */
export function DeskEndorsementList({
  waiting,
  locale,
}: {
  waiting: readonly DeskEndorsement[];
  locale: Locale;
}) {
  const t = useTranslations("desk.endorsement");
  return (
    <ul className="border-t border-hairline">
      {waiting.map(({ period, subject, awaited, updates, accepted }) => (
        <li key={`${period.slug} ${subject}`} className="grid gap-1 border-b border-hairline py-4">
          <h3 className="font-serif text-lead font-bold">
            <TextLink
              href={
                subject === "PLAN"
                  ? paths.desk.plan(locale, period.slug)
                  : paths.desk.summary(locale, period.slug)
              }
            >
              {t(`subject.${subject}`, { period: textIn(period.label, locale) })}
            </TextLink>
          </h3>
          <p className="flex flex-wrap gap-x-6 gap-y-1 text-faint">
            <span>
              {subject === "SUMMARY" ? t("accepted", { accepted, updates }) : t("updates", { updates })}
            </span>
            {awaited ? (
              <span className="text-warning">
                <AwaitedWords awaited={awaited} locale={locale} />
              </span>
            ) : (
              <span>{t("nobodyYet")}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
