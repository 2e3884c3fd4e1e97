import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { BoardView } from "@/server/modules/board/board.queries";
import type { BoardLine } from "@/server/modules/board/board-lines";
import { CorrectedBefore } from "../correction/corrected-before";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { ReviewStateMark } from "../review/review-state-mark";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { VisuallyHidden } from "../ui/visually-hidden";
import { ChooseLine } from "./chosen-lines";
import { TextCompleteness } from "./text-completeness";

interface LineProps {
  line: BoardLine;
  locale: Locale;
}

/** A way to the update for those who may read it; its name alone for others. */
function Title({ line, locale }: LineProps) {
  const t = useTranslations("board");
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
      {line.openComments > 0 ? (
        <span className="block text-small font-normal text-faint">
          {t("openComments", { count: line.openComments })}
        </span>
      ) : null}
      {line.correctedBefore ? <CorrectedBefore before={line.correctedBefore} locale={locale} /> : null}
    </>
  );
}

function Responsible({ line, locale, sides }: LineProps & Pick<BoardView, "sides">) {
  const t = useTranslations("board");
  if (!line.responsible) return <span className="text-faint">{t("unassigned")}</span>;
  const side = sides.find(({ code }) => code === line.responsible?.side);
  return (
    <>
      <Localized text={line.responsible.name} locale={locale} />
      {side ? <span className="block text-small text-faint">{textIn(side.name, locale)}</span> : null}
    </>
  );
}

/** The state, since when, how late and when reminded: what a secretariat looks for. */
function State({ line, dueOn }: Pick<LineProps, "line"> & { dueOn: string | null }) {
  const t = useTranslations("board");
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
      {line.dueOn && line.dueOn !== dueOn ? (
        <span className="block text-small text-faint">
          {t("ownDue")}
          <Time value={line.dueOn} />
        </span>
      ) : null}
      {line.remindedAt && line.can.remind.allowed ? (
        <span className="block text-small text-faint">
          {t("reminded")}
          <Time value={line.remindedAt} />
        </span>
      ) : null}
    </>
  );
}

interface BoardTableProps {
  view: BoardView;
  locale: Locale;
  /** With boxes to choose lines by, which stand within `ChosenLines`. */
  isChoosable?: boolean;
}

function WideRow({ line, view, locale, isChoosable }: BoardTableProps & { line: BoardLine }) {
  const reviewed = !view.period.transcribed;
  return (
    <tr>
      {isChoosable ? (
        <Cell>
          <ChooseLine updateId={line.updateId} number={line.number} />
        </Cell>
      ) : null}
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
            <TextCompleteness completeness={line.completeness} />
          </Cell>
          <Cell>
            <State line={line} dueOn={view.period.dueOn} />
          </Cell>
        </>
      ) : null}
    </tr>
  );
}

function NarrowLine({ line, view, locale, isChoosable }: BoardTableProps & { line: BoardLine }) {
  const reviewed = !view.period.transcribed;
  return (
    <li className="grid grid-cols-[2rem_1fr] gap-y-1 border-b border-hairline py-3">
      <div className="grid content-start gap-3">
        <span className="tabular-nums">{line.number}</span>
        {isChoosable ? <ChooseLine updateId={line.updateId} number={line.number} /> : null}
      </div>
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
              <State line={line} dueOn={view.period.dueOn} />
            </div>
            <TextCompleteness completeness={line.completeness} />
          </>
        ) : null}
      </div>
    </li>
  );
}

/** Every update of the period: a table where there is room for its columns, a list where there is not. */
export function BoardTable(props: BoardTableProps) {
  const { view, locale, isChoosable } = props;
  const t = useTranslations("board");
  const reviewed = !view.period.transcribed;
  const head = (
    <tr>
      {isChoosable ? (
        <HeadCell>
          <VisuallyHidden>{t("chosen")}</VisuallyHidden>
        </HeadCell>
      ) : null}
      <HeadCell numeric>{t("number")}</HeadCell>
      <HeadCell>{t("project")}</HeadCell>
      {reviewed ? <HeadCell>{t("responsible")}</HeadCell> : null}
      {reviewed ? <HeadCell>{t("text")}</HeadCell> : null}
      {reviewed ? <HeadCell>{t("stateLabel")}</HeadCell> : null}
    </tr>
  );
  return (
    <>
      <div className="hidden sm:block">
        <Table caption={t("caption", { period: textIn(view.period.sentenceLabel, locale) })} head={head}>
          {view.updates.map((line) => (
            <WideRow key={line.updateId} {...props} line={line} />
          ))}
        </Table>
      </div>
      <ol className="border-t border-ink sm:hidden">
        {view.updates.map((line) => (
          <NarrowLine key={line.updateId} {...props} line={line} />
        ))}
      </ol>
    </>
  );
}
