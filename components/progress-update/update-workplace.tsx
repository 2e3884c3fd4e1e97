"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { CommentSection } from "../comment/comment-section";
import { UnderCorrection } from "../correction/under-correction";
import { NoteSection } from "../internal-note/note-section";
import { paths } from "../navigation/paths";
import { AlsoHere } from "../presence/also-here";
import { ReturnedNotice } from "../review/returned-notice";
import { ReviewStateMark } from "../review/review-state-mark";
import { TimelineSection } from "../timeline/timeline-section";
import { useTRPC } from "../trpc/trpc-provider";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { PageHeader } from "../ui/page-header";
import { Time } from "../ui/time";
import { UnseenChanges } from "../update-visit/unseen-changes";
import { PreviousUpdate } from "./previous-update";
import { UpdateEditor } from "./update-editor";
import { UpdateHistory } from "./update-history";
import { UpdateReading } from "./update-reading";
import { useSaving } from "./use-saving";

interface UpdateWorkplaceProps {
  view: UpdateView;
  accountId: string;
  locale: Locale;
  isOfficer: boolean;
}

function titleOf({ content, plannedTitle }: UpdateView, locale: Locale): string {
  const written = content?.texts[locale]?.title ?? content?.texts[content.sourceLocale]?.title;
  return written || textIn(plannedTitle, locale);
}

/** Who writes it, and by when. */
function Assignment({ view, locale }: { view: UpdateView; locale: Locale }) {
  const t = useTranslations("progressUpdate.header");
  const names = (kind: "RESPONSIBLE" | "CONTRIBUTING") =>
    view.assignments.filter((one) => one.kind === kind).map(({ name }) => textIn(name, locale));
  const [responsible, contributing] = [names("RESPONSIBLE"), names("CONTRIBUTING")];
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1">
      <ReviewStateMark state={view.progress} />
      {responsible.length > 0 ? (
        <span>{t("responsible", { agencies: responsible.join(t("comma")) })}</span>
      ) : null}
      {contributing.length > 0 ? (
        <span>{t("contributing", { agencies: contributing.join(t("comma")) })}</span>
      ) : null}
      {view.period.dueOn ? (
        <span>{t.rich("due", { date: () => <Time value={view.period.dueOn ?? ""} /> })}</span>
      ) : null}
    </div>
  );
}

/**
 * One update, to write or to review: the form with last period's beside it, and what happened to it. Whoever may know of it
 * may see its period's board too, so the way to here leads over it.
 */
export function UpdateWorkplace({ view: first, accountId, locale, isOfficer }: UpdateWorkplaceProps) {
  const t = useTranslations("progressUpdate.header");
  const periods = useTranslations("reportingPeriod.list");
  const trpc = useTRPC();
  const { data: view } = useQuery(
    trpc.progressUpdate.get.queryOptions({ updateId: first.id }, { initialData: first }),
  );
  const { saving, saveRef, generation } = useSaving(view);
  const last = view.steps.at(-1);
  const period = textIn(view.period.label, locale);
  const Work = view.can.save.allowed ? (
    <UpdateEditor
      key={generation}
      view={view}
      accountId={accountId}
      locale={locale}
      isOfficer={isOfficer}
      saveRef={saveRef}
    />
  ) : (
    <UpdateReading view={view} locale={locale} isOfficer={isOfficer} />
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: periods("title"), href: paths.desk.periods(locale) },
          { label: period, href: paths.desk.period(locale, view.period.slug) },
          { label: t("item", { number: view.number }) },
        ]}
      />
      <PageHeader
        kicker={t("kicker", { period, number: view.number })}
        title={titleOf(view, locale)}
        lead={<Assignment view={view} locale={locale} />}
      />
      <AlsoHere updateId={view.id} />
      {view.correction ? <UnderCorrection view={view} correction={view.correction} locale={locale} /> : null}
      {view.state === "RETURNED" && last ? <ReturnedNotice updateId={view.id} step={last} /> : null}
      <UnseenChanges view={first} locale={locale} />
      <div className={view.previous ? "mt-6 grid gap-8 lg:grid-cols-[3fr_2fr]" : "mt-6 grid gap-8"}>
        <div className="order-2 min-w-0 lg:order-1">
          {Work}
          <CommentSection view={view} locale={locale} />
          <NoteSection updateId={view.id} sides={view.choices.sides} locale={locale} />
          <UpdateHistory view={view} locale={locale} saving={saving} />
          <TimelineSection view={view} locale={locale} />
        </div>
        {view.previous ? (
          <div className="order-1 min-w-0 lg:order-2">
            <PreviousUpdate
              previous={view.previous}
              update={view}
              choices={view.choices}
              textLocale={view.content?.sourceLocale ?? locale}
              locale={locale}
            />
          </div>
        ) : null}
      </div>
    </>
  );
}
