"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { FormDialog } from "../form/form-dialog";
import { EditProjectForm } from "./edit-project-form";
import { LeavePlan } from "./leave-plan";

export interface EditProjectProps {
  line: PlanView["projects"][number];
  view: Pick<PlanView, "period" | "areas" | "sides" | "memberAgencies" | "can">;
  locale: Locale;
}

/** Everything about one line of the plan in one place: its title and area while planning, its assignment later too. */
export function EditProject({ line, view, locale }: EditProjectProps) {
  const t = useTranslations("plan");
  const named = t("projects.editNamed", { title: textIn(line.title, locale) });
  return (
    <FormDialog
      title={t("edit.title")}
      button={{ small: true, "aria-label": named, children: t("projects.edit") }}
    >
      {(close) => (
        <>
          <p className="text-faint">{t("edit.project", { number: line.number })}</p>
          <EditProjectForm line={line} view={view} locale={locale} close={close} />
          {view.can.plan.allowed ? (
            <LeavePlan line={line} periodSlug={view.period.slug} close={close} />
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
