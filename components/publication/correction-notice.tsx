import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { Reading } from "@/server/modules/publication/reading";
import { ContentChangeList } from "../changed-content/content-change-list";
import { paths } from "../navigation/paths";
import { DescriptionList } from "../ui/description-list";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { Localized } from "./localized";

/** Where on the page the notice stands, for the way there. */
export const CORRECTION_NOTICE = "correction";

interface CorrectionNoticeProps {
  edition: Reading;
  notice: NonNullable<Reading["correction"]>;
  locale: Locale;
}

/** What an edition corrected, where, when and why. */
export function CorrectionNotice({ edition, notice, locale }: CorrectionNoticeProps) {
  const t = useTranslations("correction.notice");
  const { slug } = edition.period;
  const { of, reason, openedAt, changes } = notice;
  const address = edition.isCurrent
    ? paths.public.summary(locale, slug)
    : paths.public.edition(locale, slug, edition.number);
  return (
    <Section title={t("title")} id={CORRECTION_NOTICE}>
      <p>{t("intro", { number: edition.number, of })}</p>
      <DescriptionList
        items={[
          { term: t("reason"), detail: <Localized text={reason} locale={locale} /> },
          { term: t("opened"), detail: <Time value={openedAt} precision="minute" /> },
          { term: t("published"), detail: <Time value={edition.publishedAt} precision="minute" /> },
        ]}
      />
      <div>
        <ContentChangeList
          changes={changes}
          headingOf={({ number }, words) => (
            <TextLink href={`${address}#project-${number}`}>{words}</TextLink>
          )}
        />
      </div>
      <p>
        <TextLink href={paths.public.edition(locale, slug, of)}>{t("earlier", { of })}</TextLink>
      </p>
    </Section>
  );
}
