"use client";

import { useTranslations } from "next-intl";
import { LOCALES } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { ReassignmentList } from "../assignment/reassignment-list";
import { Localized } from "../publication/localized";
import { Tag } from "../ui/tag";
import { AssignedAgencies } from "./assigned-agencies";
import { EditProject } from "./edit-project";
import type { PlanLineProps } from "./plan-line";

/** One project of the plan: number, title, what it was last time, who writes it. */
export function PlannedLine({ line, view, locale }: PlanLineProps) {
  const t = useTranslations("plan.projects");
  const changes = useTranslations("assignment.changes");
  return (
    <div
      id={`update-${line.updateId}`}
      className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-0 gap-y-1 sm:grid-cols-[2rem_minmax(0,1fr)_auto] sm:gap-x-4"
    >
      <span className="tabular-nums text-faint">{line.number}</span>
      <div className="grid gap-0.5">
        <div className="font-medium">
          <Localized text={line.title} locale={locale} />
          {line.isNew ? (
            <>
              {" "}
              <Tag>{t("new")}</Tag>
            </>
          ) : null}
        </div>
        <AssignedAgencies {...line} locale={locale} />
        <LastTime line={line} locale={locale} />
        {line.reassignments.length > 0 ? (
          <details className="text-small">
            <summary className="min-h-6 w-fit cursor-pointer text-faint">{changes("title")}</summary>
            <ReassignmentList reassignments={line.reassignments} locale={locale} />
          </details>
        ) : null}
      </div>
      {view.can.assign.allowed ? (
        <div className="col-start-2 sm:col-start-3">
          <EditProject line={line} view={view} locale={locale} />
        </div>
      ) : null}
    </div>
  );
}

/** What the project was in the period planned from; its title then, if it has another one now. */
function LastTime({ line, locale }: Pick<PlanLineProps, "line" | "locale">) {
  const t = useTranslations("plan.projects");
  if (!line.lastTime) return null;
  const { number, title } = line.lastTime;
  const retitled = LOCALES.some((each) => title[each] !== undefined && title[each] !== line.title[each]);
  if (!retitled && number === line.number) return null;
  return (
    <span className="text-small text-faint">
      {retitled ? t("lastTitle", { number, title: textIn(title, locale) }) : t("lastTime", { number })}
    </span>
  );
}
