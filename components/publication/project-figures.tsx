import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { EditionView } from "@/server/modules/publication/publication.queries";
import type { SummaryUpdate } from "@/server/modules/summary/summary.schema";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { FigureValue } from "./figure-value";
import { showsSourceLanguage } from "./figures-in-source";
import { Localized } from "./localized";

interface ProjectFiguresProps {
  update: SummaryUpdate;
  edition: EditionView;
  locale: Locale;
}

/** The figures that one update states. */
export function ProjectFigures({ update, edition, locale }: ProjectFiguresProps) {
  const t = useTranslations("publication.projects");
  const sideName = (code: string | null) =>
    edition.content.sides.find((side) => side.code === code)?.name ?? {};
  const stated = update.figures.map((figure) => ({ figure, sourceLocale: update.sourceLocale }));
  const head = (
    <tr>
      <HeadCell>{t("label")}</HeadCell>
      <HeadCell numeric>{t("value")}</HeadCell>
      <HeadCell>{t("side")}</HeadCell>
    </tr>
  );
  return (
    <div className="max-w-measure">
      {showsSourceLanguage(stated, locale) ? (
        <p className="mb-2 text-small text-faint">{t("inSource")}</p>
      ) : null}
      <Table
        caption={t("figuresOf", { period: textIn(edition.period.label, locale) })}
        captionSeen
        head={head}
      >
        {update.figures.map((figure) => (
          <tr key={`${figure.paragraph}/${figure.start}/${figure.value}`}>
            <RowHead>
              <Localized text={figure.label} locale={locale} />
            </RowHead>
            <Cell numeric>
              <FigureValue figure={figure} locale={locale} sourceLocale={update.sourceLocale} />
            </Cell>
            <Cell>
              {figure.side === null ? "–" : <Localized text={sideName(figure.side)} locale={locale} />}
            </Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}
