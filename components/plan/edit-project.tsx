"use client";

import { useTranslations } from "next-intl";
import { textIn } from "@/server/kernel/localized-text";
import { ReassignForm } from "../assignment/reassign-form";
import { FormDialog } from "../form/form-dialog";
import { EditProjectForm } from "./edit-project-form";
import { LeavePlan } from "./leave-plan";
import type { PlanLineProps } from "./plan-line";

/** Everything about one line of the plan in one place: its title and area while planning, its assignment later too. */
export function EditProject({ line, view, locale }: PlanLineProps) {
  const t = useTranslations("plan");
  const title = textIn(line.title, locale);
  const words = view.can.plan.allowed
    ? { title: t("edit.title"), verb: t("projects.edit"), named: t("projects.editNamed", { title }) }
    : {
        title: t("edit.reassignTitle"),
        verb: t("projects.reassign"),
        named: t("projects.reassignNamed", { title }),
      };
  return (
    <FormDialog title={words.title} button={{ small: true, "aria-label": words.named, children: words.verb }}>
      {(close) => (
        <>
          <p>
            {t("edit.project", { number: line.number })} {title}
          </p>
          {view.can.plan.allowed ? (
            <>
              <EditProjectForm line={line} view={view} locale={locale} close={close} />
              <LeavePlan line={line} periodSlug={view.period.slug} close={close} />
            </>
          ) : (
            <ReassignForm line={line} view={view} locale={locale} close={close} />
          )}
        </>
      )}
    </FormDialog>
  );
}
