import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { EndorsePanel } from "../endorsement/endorse-panel";
import { PeriodHeading } from "../reporting-period/period-heading";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { AddProject } from "./add-project";
import { AddArea } from "./area-name";
import { AreaOrder } from "./area-order";
import { OmittedProjects } from "./omitted-projects";
import { PeriodSettings } from "./period-settings";
import { PlanFiles } from "./plan-files";
import { PlanStanding } from "./plan-standing";
import { PlannedProjects } from "./planned-projects";
import { ResumableProjects } from "./resumable-projects";
import { UndecidedProjects } from "./undecided-projects";

interface PlanPageProps {
  view: PlanView;
  locale: Locale;
}

function Undecided({ view, locale }: PlanPageProps) {
  const t = useTranslations("plan.undecided");
  const { plannedFrom, slug } = view.period;
  if (!plannedFrom || view.undecided.length === 0) return null;
  return (
    <Section title={t("title")} id="undecided">
      <p className="max-w-measure text-faint">
        {t("lead", { period: textIn(plannedFrom.sentenceLabel, locale) })}
      </p>
      <UndecidedProjects
        periodSlug={slug}
        lines={view.undecided}
        locale={locale}
        mayPlan={view.can.plan.allowed}
      />
    </Section>
  );
}

function Projects({ view, locale }: PlanPageProps) {
  const t = useTranslations("plan.projects");
  const { slug } = view.period;
  const fresh = view.projects.filter(({ isNew }) => isNew).length;
  const actions = view.can.plan.allowed ? (
    <div className="flex flex-wrap gap-3 print:hidden">
      <AddProject periodSlug={slug} />
      <AddArea periodSlug={slug} />
      {view.areas.length > 1 ? <AreaOrder areas={view.areas} locale={locale} /> : null}
    </div>
  ) : null;
  const { period, areas, sides, memberAgencies, can, projects } = view;
  return (
    <Section title={t("title")} id="projects" actions={actions}>
      {projects.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      ) : (
        <p className="text-faint">{t("count", { count: projects.length, fresh })}</p>
      )}
      {projects.length > 0 || areas.length > 0 ? (
        <PlannedProjects view={{ period, areas, sides, memberAgencies, can, projects }} locale={locale} />
      ) : null}
    </Section>
  );
}

function Others({ view, locale }: PlanPageProps) {
  const t = useTranslations("plan");
  const { slug } = view.period;
  const mayPlan = view.can.plan.allowed;
  return (
    <>
      {view.omitted.length > 0 ? (
        <Section title={t("omitted.title")} id="omitted">
          <OmittedProjects periodSlug={slug} lines={view.omitted} locale={locale} mayPlan={mayPlan} />
        </Section>
      ) : null}
      {mayPlan && view.resumable.length > 0 ? (
        <Section title={t("resume.title")} id="resumable">
          <ResumableProjects periodSlug={slug} projects={view.resumable} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}

/** A period's plan: what is outstanding, what waits for a decision, what is in it, what is not, and both sides' word. */
export function PlanPage({ view, endorsement, locale }: PlanPageProps & { endorsement: EndorsementView }) {
  return (
    <>
      <PeriodHeading locale={locale} period={view.period} current="plan" />
      <PlanStanding view={view} />
      {view.period.transcribed ? null : <PlanFiles view={view} locale={locale} />}
      <div className="mt-10">
        <Undecided view={view} locale={locale} />
        <Projects view={view} locale={locale} />
        <Others view={view} locale={locale} />
        {view.period.transcribed ? null : <EndorsePanel view={endorsement} locale={locale} />}
        <PeriodSettings view={view} locale={locale} />
      </div>
    </>
  );
}
