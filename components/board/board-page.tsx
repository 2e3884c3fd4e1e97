import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { BoardView } from "@/server/modules/board/board.queries";
import type { BoardInput } from "@/server/modules/board/board.schema";
import type { BoardLine } from "@/server/modules/board/board-lines";
import { BoardCorrection } from "../correction/board-correction";
import { DueDateExceptions } from "../due-date/due-date-exceptions";
import { ExceptDueDate } from "../due-date/except-due-date";
import { SetDueDate } from "../due-date/set-due-date";
import { AwaitedWords } from "../endorsement/awaited-words";
import { UnstaffedSides } from "../handover/unstaffed-sides";
import { paths } from "../navigation/paths";
import { OpenReview } from "../reporting-period/open-review";
import { PeriodHeading } from "../reporting-period/period-heading";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { BoardCounts } from "./board-counts";
import { BoardFilter } from "./board-filter";
import { BoardTable } from "./board-table";
import { ChosenActions } from "./chosen-actions";
import { type ChoosableLine, ChosenLines } from "./chosen-lines";

interface BoardPageProps {
  view: BoardView;
  filter: BoardInput;
  locale: Locale;
}

function Due({ dueOn }: { dueOn: string | null }) {
  const t = useTranslations("board");
  if (!dueOn) return <span>{t("noDue")}</span>;
  return (
    <span>
      {t("due")}
      <Time value={dueOn} />
    </span>
  );
}

function Actions({ view, locale }: Omit<BoardPageProps, "filter">) {
  const { period, can, counts, ownSide } = view;
  const own = view.agencies.filter(({ side }) => side === ownSide);
  const agencies = own.map(({ id, name }) => {
    const ownDay = view.exceptions.find(({ agency }) => agency.id === id)?.dueOn ?? null;
    return { id, name: textIn(name, locale), ownDay };
  });
  return (
    <>
      {can.setDueDate.allowed ? (
        <SetDueDate periodSlug={period.slug} dueOn={period.dueOn} decision={can.setDueDate} />
      ) : null}
      {can.exceptDueDate.allowed && agencies.length > 0 ? (
        <ExceptDueDate periodSlug={period.slug} dueOn={period.dueOn} agencies={agencies} />
      ) : null}
      {can.openReview.allowed ? (
        <OpenReview periodSlug={period.slug} open={counts.all - counts.ACCEPTED} unwritten={counts.EMPTY} />
      ) : null}
    </>
  );
}

/** In how many updates the text is complete, and the list of those who have not handed in. */
function TextCounts({ view, locale }: Omit<BoardPageProps, "filter">) {
  const t = useTranslations("board");
  const { "zh-Hans": hans, "zh-Hant": hant, en } = view.complete;
  return (
    <p className="mb-6 flex flex-wrap gap-x-6 gap-y-1 text-small print:hidden">
      <span>{t("completeIn", { hans, hant, en })}</span>
      <TextLink href={paths.desk.notReportedFile(view.period.slug, locale)}>{t("toSheet")}</TextLink>
    </p>
  );
}

const choosable = ({ updateId, revisionId, number, can }: BoardLine): ChoosableLine => ({
  ...{ updateId, revisionId, number },
  mayAccept: can.accept.allowed,
  mayRemind: can.remind.allowed,
});

/** For whoever may act on several at once, with boxes to choose them by. */
function ChoosableTable({ view, locale }: Omit<BoardPageProps, "filter">) {
  const lines = view.updates.map(choosable);
  if (!lines.some(({ mayAccept, mayRemind }) => mayAccept || mayRemind)) {
    return <BoardTable view={view} locale={locale} />;
  }
  return (
    <ChosenLines lines={lines}>
      <ChosenActions periodSlug={view.period.slug} />
      <BoardTable view={view} locale={locale} isChoosable />
    </ChosenLines>
  );
}

function Updates({ view, filter, locale }: BoardPageProps) {
  const t = useTranslations("board");
  if (view.counts.all === 0) {
    const toPlan = (
      <LinkButton href={paths.desk.plan(locale, view.period.slug)} look="primary">
        {t("toPlan")}
      </LinkButton>
    );
    return (
      <EmptyState title={t("empty")} action={toPlan}>
        {t("emptyHint")}
      </EmptyState>
    );
  }
  if (view.period.transcribed) {
    return (
      <div className="grid gap-6">
        <Notice>{t("transcribed")}</Notice>
        <BoardTable view={view} locale={locale} />
      </div>
    );
  }
  return (
    <>
      <BoardCounts view={view} locale={locale} />
      <TextCounts view={view} locale={locale} />
      <BoardFilter view={view} filter={filter} locale={locale} />
      {view.updates.length === 0 ? (
        <EmptyState title={t("noneMatch")} />
      ) : (
        <ChoosableTable view={view} locale={locale} />
      )}
      <DueDateExceptions view={view} locale={locale} />
    </>
  );
}

export function BoardPage({ view, filter, locale }: BoardPageProps) {
  return (
    <>
      <PeriodHeading
        locale={locale}
        period={view.period}
        current="board"
        lead={view.period.stage === "PUBLISHED" || view.correction ? null : <Due dueOn={view.period.dueOn} />}
        actions={<Actions view={view} locale={locale} />}
      />
      {view.correction ? (
        <BoardCorrection correction={view.correction} periodSlug={view.period.slug} locale={locale} />
      ) : null}
      <UnstaffedSides sides={view.unstaffed} locale={locale} />
      {view.awaited ? (
        <div className="mb-8">
          <Notice tone="warning">
            <AwaitedWords awaited={view.awaited} locale={locale} />
          </Notice>
        </div>
      ) : null}
      <Updates view={view} filter={filter} locale={locale} />
    </>
  );
}
