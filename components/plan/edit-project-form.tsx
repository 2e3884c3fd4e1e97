"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { textIn } from "@/server/kernel/localized-text";
import { planLineSchema } from "@/server/modules/plan/plan.schema";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { FormCheckboxGroup } from "../form/form-checkbox-group";
import { FormSelect } from "../form/form-fields";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import type { PlanLineProps } from "./plan-line";
import { useSavePlanLine } from "./save-plan-line";

export function EditProjectForm({ line, view, locale, close }: PlanLineProps & { close: () => void }) {
  const t = useTranslations("plan.edit");
  const router = useRouter();
  const save = useSavePlanLine(line);
  const form = useSchemaForm(planLineSchema, {
    title: line.title,
    areaId: line.areaId ?? "",
    responsibleAgencyId: line.responsible?.id ?? "",
    contributingAgencyIds: line.contributing.map(({ id }) => id),
  });
  return (
    <Form
      form={form}
      submitLabel={t("submit")}
      otherActions={<CancelButton onCancel={close} />}
      onSubmit={async (values) => {
        await save(values);
        close();
        router.refresh();
      }}
    >
      {view.can.plan.allowed ? <Content view={view} locale={locale} /> : null}
      <Assignment line={line} view={view} locale={locale} />
    </Form>
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

/** Who writes it. Once somebody is responsible, somebody else can be, but not nobody. */
function Assignment({ line, view, locale }: PlanLineProps) {
  const t = useTranslations("plan.edit");
  const agenciesOf = (side: string) => view.memberAgencies.filter((agency) => agency.side === side);
  return (
    <>
      <FormSelect name="responsibleAgencyId" label={t("responsible")}>
        {line.responsible ? null : <option value="">{t("choose")}</option>}
        {view.sides.map(({ code, name }) => (
          <optgroup key={code} label={textIn(name, locale)}>
            {agenciesOf(code).map((agency) => (
              <option key={agency.id} value={agency.id}>
                {textIn(agency.name, locale)}
              </option>
            ))}
          </optgroup>
        ))}
      </FormSelect>
      <FormCheckboxGroup
        name="contributingAgencyIds"
        label={t("contributing")}
        options={view.sides.flatMap(({ code, name }) =>
          agenciesOf(code).map((agency) => ({
            value: agency.id,
            label: t("agencyOf", { agency: textIn(agency.name, locale), side: textIn(name, locale) }),
          })),
        )}
      />
    </>
  );
}
