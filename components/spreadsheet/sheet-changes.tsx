import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { SheetView } from "@/server/modules/spreadsheet/spreadsheet.queries";
import { FigureValue } from "../publication/figure-value";
import { Tag } from "../ui/tag";
import { RowProblems } from "./row-problems";

type Change = SheetView["updates"][number]["changes"][number];

function ChangeLine({ change, locale }: { change: Change; locale: Locale }) {
  const t = useTranslations("spreadsheet");
  const { kind, figure, before, row } = change;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-hairline py-2 first:border-t-0">
      <span className="text-small text-faint">{t("row", { row })}</span>
      <Tag>{t(`kind.${kind}`)}</Tag>
      <strong className="font-medium tabular-nums">
        <FigureValue figure={figure} locale={locale} sourceLocale={locale} />
      </strong>
      <span>{textIn(figure.label, locale)}</span>
      {kind === "changed" && before ? (
        <span className="text-faint">
          {t("before")}{" "}
          <del className="tabular-nums no-underline">
            <FigureValue figure={before} locale={locale} sourceLocale={locale} />
          </del>
        </span>
      ) : null}
    </li>
  );
}

interface SheetChangesProps {
  fileName: string;
  view: SheetView;
  locale: Locale;
}

/** What a sheet would change, update by update; rows that change nothing are counted and not shown. */
export function SheetChanges({ fileName, view, locale }: SheetChangesProps) {
  const t = useTranslations("spreadsheet");
  const { updates, problems, counts } = view;
  const changing = updates
    .map((update) => ({ ...update, changes: update.changes.filter(({ kind }) => kind !== "same") }))
    .filter(({ changes }) => changes.length > 0);
  const place = ({ row, column }: { row: number; column: string | null }) =>
    column ? t("rowColumn", { row, column }) : t("row", { row });
  const isSame = problems.length === 0 && changing.length === 0;
  return (
    <div className="grid gap-4" aria-live="polite">
      <p>
        <span className="me-3 font-medium wrap-anywhere">{fileName}</span>
        {isSame ? t("none") : t("summary", counts)}
      </p>
      {problems.length > 0 ? (
        <RowProblems title={t("problems", { count: problems.length })} problems={problems} place={place} />
      ) : null}
      {changing.map(({ id, number, title, changes }) => (
        <section key={id} className="grid gap-1">
          <h3 className="font-medium">{t("update", { number, title: textIn(title, locale) })}</h3>
          <ul>
            {changes.map((change) => (
              <ChangeLine key={change.row} change={change} locale={locale} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
