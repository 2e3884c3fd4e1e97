"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { UnderCorrection } from "../correction/under-correction";
import { paths } from "../navigation/paths";
import { ReviewStateMark } from "../review/review-state-mark";
import { useTRPC } from "../trpc/trpc-provider";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { later } from "../ui/later";
import { PageHeader } from "../ui/page-header";
import { Time } from "../ui/time";
import { PreviousUpdate } from "./previous-update";
import { UpdateEditor } from "./update-editor";
import { useSaving } from "./use-saving";

// What is not needed to write: the page takes what is typed before it comes.
const AlsoHere = later(async () => (await import("../presence/also-here")).AlsoHere);
const ReturnedNotice = later(async () => (await import("../review/returned-notice")).ReturnedNotice);
const UnseenChanges = later(async () => (await import("../update-visit/unseen-changes")).UnseenChanges);
const UpdateReading = later(async () => (await import("./update-reading")).UpdateReading);
const AroundForm = later(async () => (await import("./around-form")).AroundForm);

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
          <AroundForm view={view} locale={locale} saving={saving} />
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
