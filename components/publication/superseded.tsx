import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { Reading } from "@/server/modules/publication/reading";
import { paths } from "../navigation/paths";
import { Notice } from "../ui/notice";

/** Says on an edition that a newer one has taken its place, and leads there; on every edition, how it stands to the others. */
export function Superseded({ edition, locale }: { edition: Reading; locale: Locale }) {
  const t = useTranslations("correction.superseded");
  const { number, isCurrent, siblings, period } = edition;
  const current = siblings.find((sibling) => sibling.isCurrent)?.number ?? number;
  const latest = paths.public.summary(locale, period.slug);
  const other = (wanted: number) => paths.public.edition(locale, period.slug, wanted);
  return (
    <>
      {/* RFC 5829: versions of one thing, for machines. */}
      {number > 1 ? <link rel="predecessor-version" href={other(number - 1)} /> : null}
      {isCurrent ? null : <link rel="successor-version" href={other(number + 1)} />}
      {isCurrent ? null : <link rel="latest-version" href={latest} />}
      {isCurrent ? null : (
        <div className="mb-6">
          <Notice tone="warning" title={t("title")}>
            <p>{t("body", { number, current })}</p>
            <a href={latest} className="inline-block min-h-6 text-accent underline">
              {t("link", { current })}
            </a>
          </Notice>
        </div>
      )}
    </>
  );
}
