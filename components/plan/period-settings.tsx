import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { SetDueDate } from "../due-date/set-due-date";
import { Localized } from "../publication/localized";
import { DescriptionList } from "../ui/description-list";
import { Section } from "../ui/section";
import { Time } from "../ui/time";
import { DeletePeriod } from "./delete-period";
import { PeriodLabels } from "./period-labels";

/** What is said of the period itself, and what an officer may change of it. */
export function PeriodSettings({ view, locale }: { view: PlanView; locale: Locale }) {
  const t = useTranslations("plan.settings");
  const list = useTranslations("reportingPeriod.list");
  const { period, can } = view;
  const mayManage = can.setDueDate.allowed || can.plan.allowed;
  return (
    <Section title={t("title")} id="settings">
      <DescriptionList
        items={[
          {
            term: t("dates"),
            detail: (
              <>
                <Time value={period.startsOn} /> {t("to")} <Time value={period.endsOn} />
              </>
            ),
          },
          { term: t("names"), detail: <Localized text={period.label} locale={locale} /> },
          { term: t("sentence"), detail: <Localized text={period.sentenceLabel} locale={locale} /> },
          { term: t("due"), detail: period.dueOn ? <Time value={period.dueOn} /> : list("noDue") },
        ]}
      />
      {mayManage ? (
        <div className="flex flex-wrap gap-3 print:hidden">
          <SetDueDate periodSlug={period.slug} dueOn={period.dueOn} decision={can.setDueDate} />
          {can.plan.allowed ? <PeriodLabels period={period} /> : null}
          {can.plan.allowed ? (
            <DeletePeriod
              periodSlug={period.slug}
              name={textIn(period.sentenceLabel, locale)}
              decision={can.deletePeriod}
              locale={locale}
            />
          ) : null}
        </div>
      ) : null}
    </Section>
  );
}
