import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { FormCheckboxGroup } from "../form/form-checkbox-group";
import { FormSelect } from "../form/form-fields";

interface AssignmentFieldsProps {
  view: Pick<PlanView, "sides" | "memberAgencies">;
  /** Once somebody is responsible, somebody else can be, but not nobody. */
  mayBeNobody: boolean;
  locale: Locale;
}

/** Who writes an update: the fields `responsibleAgencyId` and `contributingAgencyIds` of the form around them. */
export function AssignmentFields({ view, mayBeNobody, locale }: AssignmentFieldsProps) {
  const t = useTranslations("plan.edit");
  const agenciesOf = (side: string) => view.memberAgencies.filter((agency) => agency.side === side);
  return (
    <>
      <FormSelect name="responsibleAgencyId" label={t("responsible")}>
        {mayBeNobody ? <option value="">{t("choose")}</option> : null}
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
