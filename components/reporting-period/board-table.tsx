import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { BoardLine, BoardView } from "@/server/modules/reporting-period/board";
import { CorrectedBefore } from "../correction/corrected-before";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { ReviewStateMark } from "../review/review-state-mark";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";

interface LineProps {
  line: BoardLine;
  locale: Locale;
}

/** A way to the update for those who may read it; its name alone for others. */
function Title({ line, locale }: LineProps) {
  const t = useTranslations("reportingPeriod.board");
  const correction = useTranslations("correction.board");
  const title = <Localized text={line.title} locale={locale} />;
  return (
    <>
      {line.mayOpen ? <TextLink href={paths.desk.update(locale, line.updateId)}>{title}</TextLink> : title}
      {line.isNew ? (
        <>
          {" "}
          <Tag>{t("new")}</Tag>
        </>
      ) : null}
      {line.isNamed ? (
        <>
          {" "}
          <Tag>{correction("tag")}</Tag>
        </>
      ) : null}
      {line.correctedBefore ? <CorrectedBefore before={line.correctedBefore} locale={locale} /> : null}
    </>
  );
}

function Responsible({ line, locale, sides }: LineProps & Pick<BoardView, "sides">) {
  const t = useTranslations("reportingPeriod.board");
  if (!line.responsible) return <span className="text-faint">{t("unassigned")}</span>;
  const side = sides.find(({ code }) => code === line.responsible?.side);
  return (
    <>
      <Localized text={line.responsible.name} locale={locale} />
      {side ? <span className="block text-small text-faint">{textIn(side.name, locale)}</span> : null}
    </>
  );
}

/** The state, since when, and how late: what a secretariat looks for. */
function State({ line }: Pick<LineProps, "line">) {
  const t = useTranslations("reportingPeriod.board");
  return (
    <>
      <ReviewStateMark state={line.state} />
      {line.daysLate > 0 ? (
        <strong className="block text-small font-medium text-danger">
          {t("late", { days: line.daysLate })}
        </strong>
      ) : null}
      {line.since ? (
        <span className="block text-small text-faint">
          <Time value={line.since} />
        </span>
      ) : null}
    </>
  );
}

/** Every update of the period: a table where there is room for its columns, a list where there is not. */
export function BoardTable({ view, locale }: { view: BoardView; locale: Locale }) {
  const t = useTranslations("reportingPeriod.board");
  const reviewed = !view.period.transcribed;
  const head = (
    <tr>
      <HeadCell numeric>{t("number")}</HeadCell>
      <HeadCell>{t("project")}</HeadCell>
      {reviewed ? <HeadCell>{t("responsible")}</HeadCell> : null}
      {reviewed ? <HeadCell>{t("state")}</HeadCell> : null}
    </tr>
  );
  return (
    <>
      <div className="hidden sm:block">
        <Table caption={t("caption", { period: textIn(view.period.sentenceLabel, locale) })} head={head}>
          {view.updates.map((line) => (
            <tr key={line.updateId}>
              <Cell numeric>{line.number}</Cell>
              <RowHead>
                <Title line={line} locale={locale} />
              </RowHead>
              {reviewed ? (
                <>
                  <Cell>
                    <Responsible line={line} locale={locale} sides={view.sides} />
                  </Cell>
                  <Cell>
                    <State line={line} />
                  </Cell>
                </>
              ) : null}
            </tr>
          ))}
        </Table>
      </div>
      <ol className="border-t border-ink sm:hidden">
        {view.updates.map((line) => (
          <li key={line.updateId} className="grid grid-cols-[2rem_1fr] gap-y-1 border-b border-hairline py-3">
            <span className="tabular-nums">{line.number}</span>
            <div className="grid gap-1">
              <div className="font-medium">
                <Title line={line} locale={locale} />
              </div>
              {reviewed ? (
                <>
                  <div className="text-small">
                    <Responsible line={line} locale={locale} sides={view.sides} />
                  </div>
                  <div>
                    <State line={line} />
                  </div>
                </>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
