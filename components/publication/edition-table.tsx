import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { PAGED_FORMATS } from "@/server/modules/document/document.schema";
import type { EditionHead } from "@/server/modules/publication/publication.queries";
import { paths } from "../navigation/paths";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Time } from "../ui/time";
import { Localized } from "./localized";

interface EditionTableProps {
  caption: string;
  /** As `listEditions` orders them. */
  editions: readonly EditionHead[];
  locale: Locale;
}

/** Editions, each with its period, its day and its files for printing. */
export function EditionTable({ caption, editions, locale }: EditionTableProps) {
  const t = useTranslations("publication");
  const head = (
    <tr>
      <HeadCell>{t("editions.period")}</HeadCell>
      <HeadCell>{t("editions.edition")}</HeadCell>
      <HeadCell>{t("editions.files")}</HeadCell>
    </tr>
  );
  return (
    <Table caption={caption} head={head}>
      {editions.map(({ id, number, isCurrent, period, publishedAt }) => (
        <tr key={id}>
          <RowHead>
            <a
              href={
                isCurrent
                  ? paths.public.summary(locale, period.slug)
                  : paths.public.edition(locale, period.slug, number)
              }
              className="inline-block min-h-6 text-accent underline"
            >
              <Localized text={period.label} locale={locale} />
            </a>
          </RowHead>
          <Cell>
            <span className="whitespace-nowrap">{t("editions.number", { number })}</span>{" "}
            {isCurrent ? (
              <span className="text-small whitespace-nowrap text-faint">{t("editions.current")}</span>
            ) : null}
            <span className="block text-small text-faint">
              <Time value={publishedAt} />
            </span>
          </Cell>
          <Cell>
            <span className="flex flex-wrap gap-x-4">
              {PAGED_FORMATS.map((format) => (
                <a
                  key={format}
                  href={paths.downloads.document(period.slug, number, { locale, format })}
                  download
                  className="inline-block min-h-6 text-accent underline"
                >
                  {t(`record.fileNames.${format}`)}
                </a>
              ))}
            </span>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
