import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { BoardView } from "@/server/modules/board/board.queries";
import type { BoardLine } from "@/server/modules/board/board-lines";
import { CorrectedBefore } from "../correction/corrected-before";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { ReviewStateMark } from "../review/review-state-mark";
import { StackingCell, StackingRow, StackingRowHead } from "../ui/stacking-row";
import { HeadCell, Table } from "../ui/table";
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

function Row({ line, view, locale, isChoosable }: BoardTableProps & { line: BoardLine }) {
  return (
    <StackingRow>
      {isChoosable ? (
        <StackingCell place="box">
          <ChooseLine updateId={line.updateId} number={line.number} />
        </StackingCell>
      ) : null}
      <StackingCell place="number">{line.number}</StackingCell>
      <StackingRowHead>
        <Title line={line} locale={locale} />
      </StackingRowHead>
      {view.period.transcribed ? null : (
        <>
          <StackingCell place="body">
            <Responsible line={line} locale={locale} sides={view.sides} />
          </StackingCell>
          <StackingCell place="body">
            {line.completeness ? <TextCompleteness completeness={line.completeness} /> : null}
          </StackingCell>
          <StackingCell place="body">
            <State line={line} dueOn={view.period.dueOn} />
          </StackingCell>
        </>
      )}
    </StackingRow>
  );
}

/** Every update of the period, in a table whose rows stack where there is no room for its columns. */
export function BoardTable(props: BoardTableProps) {
  const { view, isChoosable } = props;
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
    <Table
      stacks
      caption={t("caption", { period: textIn(view.period.sentenceLabel, props.locale) })}
      head={head}
    >
      {view.updates.map((line) => (
        <Row key={line.updateId} {...props} line={line} />
      ))}
    </Table>
  );
}
