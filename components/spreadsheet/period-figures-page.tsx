import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { SHEET_FORMATS } from "@/server/modules/spreadsheet/sheet-file.schema";
import type { PeriodFiguresView } from "@/server/modules/spreadsheet/spreadsheet.queries";
import { paths } from "../navigation/paths";
import { PeriodHeading } from "../reporting-period/period-heading";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { FigureTable } from "./figure-table";
import { SheetImport } from "./sheet-import";

function Downloads({ slug }: { slug: string }) {
  const t = useTranslations("spreadsheet");
  return (
    <ul aria-label={t("downloads")} className="flex flex-wrap gap-x-5 text-small">
      <li aria-hidden="true" className="text-faint">
        {t("downloads")}
      </li>
      {SHEET_FORMATS.map((format) => (
        <li key={format}>
          <a
            href={paths.desk.figuresFile(slug, format)}
            download
            className="inline-block min-h-6 text-accent underline"
          >
            {t(`formats.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** All figures of a period, apart from their texts: to look over, to hand out as a sheet, to bring in from one. */
export function PeriodFiguresPage({ view, locale }: { view: PeriodFiguresView; locale: Locale }) {
  const t = useTranslations("spreadsheet");
  const { period, updates, can } = view;
  const hasAny = updates.some(({ figures }) => figures.length > 0);
  return (
    <>
      <PeriodHeading locale={locale} period={period} current="figures" />
      <Section title={t("list")} actions={<Downloads slug={period.slug} />}>
        {hasAny ? (
          <FigureTable view={view} locale={locale} />
        ) : (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        )}
      </Section>
      {can.takeOver ? (
        <Section title={t("title")}>
          <SheetImport periodSlug={period.slug} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}
