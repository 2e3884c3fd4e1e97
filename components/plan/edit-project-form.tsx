"use client";

import { useTranslations } from "next-intl";
import { textIn } from "@/server/kernel/localized-text";
import { planLineSchema } from "@/server/modules/plan/plan.schema";
import { AssignmentFields } from "../assignment/assignment-fields";
import { DialogForm } from "../form/dialog-form";
import { FormSelect } from "../form/form-fields";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import type { PlanLineProps } from "./plan-line";
import { useSavePlanLine } from "./save-plan-line";

export function EditProjectForm({ line, view, locale, close }: PlanLineProps & { close: () => void }) {
  const t = useTranslations("plan.edit");
  const save = useSavePlanLine(line);
  const form = useSchemaForm(planLineSchema, {
    title: line.title,
    areaId: line.areaId ?? "",
    responsibleAgencyId: line.responsible?.id ?? "",
    contributingAgencyIds: line.contributing.map(({ id }) => id),
  });
  return (
    <DialogForm form={form} submitLabel={t("submit")} close={close} onSubmit={(values) => save(values)}>
      <Content view={view} locale={locale} />
      <AssignmentFields line={line} view={view} mayBeNobody={line.responsible === null} locale={locale} />
    </DialogForm>
  );
}

/** What both sides endorse of the line. */
function Content({ view, locale }: Pick<PlanLineProps, "view" | "locale">) {
  const t = useTranslations("plan.edit");
  return (
    <>
      <LanguageFields name="title" label={t("titles")} />
      {view.areas.length > 0 ? (
        <FormSelect name="areaId" label={t("area")}>
          <option value="">{t("noArea")}</option>
          {view.areas.map(({ id, name }) => (
            <option key={id} value={id}>
              {textIn(name, locale)}
            </option>
          ))}
        </FormSelect>
      ) : null}
    </>
  );
}
