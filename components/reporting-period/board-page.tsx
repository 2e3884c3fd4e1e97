import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { BoardView } from "@/server/modules/reporting-period/board";
import type { BoardInput } from "@/server/modules/reporting-period/reporting-period.schema";
import { BoardCorrection } from "../correction/board-correction";
import { AwaitedWords } from "../endorsement/awaited-words";
import { paths } from "../navigation/paths";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import { BoardCounts } from "./board-counts";
import { BoardFilter } from "./board-filter";
import { BoardTable } from "./board-table";
import { DueDate } from "./due-date";
import { OpenReview } from "./open-review";
import { PeriodHeading } from "./period-heading";

interface BoardPageProps {
  view: BoardView;
  filter: BoardInput;
  locale: Locale;
}

function Due({ dueOn }: { dueOn: string | null }) {
  const t = useTranslations("reportingPeriod.board");
  if (!dueOn) return <span>{t("noDue")}</span>;
  return (
    <span>
      {t("due")}
      <Time value={dueOn} />
    </span>
  );
}

function Actions({ view }: Pick<BoardPageProps, "view">) {
  const { period, can, counts } = view;
  return (
    <>
      {can.setDueDate.allowed ? (
        <DueDate periodSlug={period.slug} dueOn={period.dueOn} decision={can.setDueDate} />
      ) : null}
      {can.openReview.allowed ? (
        <OpenReview periodSlug={period.slug} open={counts.all - counts.ACCEPTED} unwritten={counts.EMPTY} />
      ) : null}
    </>
  );
}

function Updates({ view, filter, locale }: BoardPageProps) {
  const t = useTranslations("reportingPeriod.board");
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
      <BoardFilter view={view} filter={filter} locale={locale} />
      {view.updates.length === 0 ? (
        <EmptyState title={t("noneMatch")} />
      ) : (
        <BoardTable view={view} locale={locale} />
      )}
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
        actions={<Actions view={view} />}
      />
      {view.correction ? (
        <BoardCorrection correction={view.correction} periodSlug={view.period.slug} locale={locale} />
      ) : null}
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
