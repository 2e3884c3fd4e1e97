import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { ComparedLine } from "@/server/modules/comparison/compared-lines";
import type { ComparisonView } from "@/server/modules/comparison/comparison.queries";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { TextLink } from "../ui/text-link";
import { OutcomeWords } from "./outcome-words";

interface LineProps {
  line: ComparedLine;
  locale: Locale;
}

/** What it was called when it was agreed, and what now; a way to its update for those who may read it. */
function Title({ line, locale }: LineProps) {
  const t = useTranslations("comparison");
  const title = <Localized text={line.title} locale={locale} />;
  return (
    <>
      {line.updateId ? <TextLink href={paths.desk.update(locale, line.updateId)}>{title}</TextLink> : title}
      {line.standing === "PLANNED" ? null : (
        <>
          {" "}
          <Tag>{t(`standing.${line.standing}`)}</Tag>
        </>
      )}
      {line.retitled ? (
        <span className="block text-small font-normal text-faint">
          {t("retitled")}
          <Localized text={line.retitled} locale={locale} />
        </span>
      ) : null}
    </>
  );
}

function Responsible({ line, locale }: LineProps) {
  return line.responsible ? <Localized text={line.responsible.name} locale={locale} /> : null;
}

/** A number, or that there is none, in a word for those who hear it. */
function NumberOrNone({ number }: { number: number | null }) {
  const t = useTranslations("comparison");
  if (number !== null) return number;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("none")}</span>
    </>
  );
}

/** Every project: a table where there is room for its columns, a list where there is not. */
export function ComparisonTable({ view, locale }: { view: ComparisonView; locale: Locale }) {
  const t = useTranslations("comparison");
  const head = (
    <tr>
      <HeadCell numeric>
        <span className="whitespace-nowrap">{t("plannedNumber")}</span>
      </HeadCell>
      <HeadCell>{t("project")}</HeadCell>
      <HeadCell>{t("responsible")}</HeadCell>
      <HeadCell numeric>
        <span className="whitespace-nowrap">{t(view.isPublished ? "summaryNumber" : "numberNow")}</span>
      </HeadCell>
      <HeadCell>{t("outcome")}</HeadCell>
    </tr>
  );
  return (
    <>
      <div className="hidden sm:block">
        <Table caption={t("caption", { period: textIn(view.period.sentenceLabel, locale) })} head={head}>
          {view.lines.map((line) => (
            <tr key={line.project}>
              <Cell numeric>
                <NumberOrNone number={line.plannedNumber} />
              </Cell>
              <RowHead>
                <Title line={line} locale={locale} />
              </RowHead>
              <Cell>
                <Responsible line={line} locale={locale} />
              </Cell>
              <Cell numeric>
                <NumberOrNone number={line.number} />
              </Cell>
              <Cell>
                <OutcomeWords line={line} locale={locale} />
              </Cell>
            </tr>
          ))}
        </Table>
      </div>
      <ol className="border-t border-ink sm:hidden">
        {view.lines.map((line) => (
          <li key={line.project} className="grid gap-1 border-b border-hairline py-3">
            <div className="font-medium">
              <Title line={line} locale={locale} />
            </div>
            <div className="text-small">
              <Responsible line={line} locale={locale} />
            </div>
            <div className="text-small text-faint">
              {t(view.isPublished ? "numbersInSummary" : "numbersNow", {
                planned: line.plannedNumber ?? "none",
                now: line.number ?? "none",
              })}
            </div>
            <OutcomeWords line={line} locale={locale} />
          </li>
        ))}
      </ol>
    </>
  );
}
