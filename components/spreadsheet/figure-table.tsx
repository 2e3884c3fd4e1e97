import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PeriodFiguresView } from "@/server/modules/spreadsheet/spreadsheet.queries";
import { PartialDateWords } from "../activity/partial-date-words";
import { paths } from "../navigation/paths";
import { FigureValue } from "../publication/figure-value";
import { Tag } from "../ui/tag";
import { TextLink } from "../ui/text-link";

type Update = PeriodFiguresView["updates"][number];
type FigureTableProps = { view: PeriodFiguresView; locale: Locale };

function FigureLine({
  figure,
  update,
  view,
  locale,
}: FigureTableProps & { figure: Update["figures"][number]; update: Update }) {
  const t = useTranslations("spreadsheet");
  const side = view.sides.find(({ code }) => code === figure.side);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-t border-hairline py-2 first:border-t-0">
      <strong className="min-w-40 font-medium tabular-nums">
        <FigureValue figure={figure} locale={locale} sourceLocale={update.sourceLocale} />
      </strong>
      <span className="min-w-0 flex-1 basis-48">
        {figure.label[update.sourceLocale] ?? textIn(figure.label, locale)}
      </span>
      <span className="flex flex-wrap items-baseline gap-x-3 text-small text-faint">
        {side ? <span>{textIn(side.name, locale)}</span> : null}
        {figure.date ? <PartialDateWords date={figure.date} /> : null}
        {figure.checked ? null : <Tag>{t("unchecked")}</Tag>}
      </span>
    </li>
  );
}

/** The figures of a period under the projects that state them. Projects without one are left out. */
export function FigureTable({ view, locale }: FigureTableProps) {
  const t = useTranslations("spreadsheet");
  const stating = view.updates.filter(({ figures }) => figures.length > 0);
  return (
    <ol className="grid gap-6">
      {stating.map((update) => (
        <li key={update.id} className="grid gap-1">
          <h3 className="font-medium">
            <TextLink href={paths.desk.update(locale, update.id)}>
              {t("update", { number: update.number, title: textIn(update.title, locale) })}
            </TextLink>
          </h3>
          <ul>
            {update.figures.map((figure, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a figure has no identity but its place in the list.
              <FigureLine key={index} figure={figure} update={update} view={view} locale={locale} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
