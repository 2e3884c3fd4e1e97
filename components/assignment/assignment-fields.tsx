import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import type { AgencyName, PlannedLine } from "@/server/modules/plan/plan-lines";
import { FormCheckboxGroup } from "../form/form-checkbox-group";
import { FormSelect } from "../form/form-fields";

interface AssignmentFieldsProps {
  line: Pick<PlannedLine, "responsible" | "contributing" | "merged">;
  view: Pick<PlanView, "sides" | "memberAgencies">;
  /** Once somebody is responsible, somebody else can be, but not nobody. */
  mayBeNobody: boolean;
  locale: Locale;
}

/** Who writes an update: the fields `responsibleAgencyId` and `contributingAgencyIds` of the form around them. */
export function AssignmentFields({ line, view, mayBeNobody, locale }: AssignmentFieldsProps) {
  const t = useTranslations("plan.edit");
  // Whoever is part of another is offered only while it is there to be taken away.
  const assigned = line.responsible ? [line.responsible, ...line.contributing] : line.contributing;
  const offered = [...view.memberAgencies, ...assigned.filter(({ id }) => line.merged.includes(id))];
  const agenciesOf = (side: string) => offered.filter((agency) => agency.side === side);
  const named = ({ id, name }: AgencyName) =>
    line.merged.includes(id) ? t("merged", { agency: textIn(name, locale) }) : textIn(name, locale);
  return (
    <>
      <FormSelect name="responsibleAgencyId" label={t("responsible")}>
        {mayBeNobody ? <option value="">{t("choose")}</option> : null}
        {view.sides.map(({ code, name }) => (
          <optgroup key={code} label={textIn(name, locale)}>
            {agenciesOf(code).map((agency) => (
              <option key={agency.id} value={agency.id}>
                {named(agency)}
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
            label: t("agencyOf", { agency: named(agency), side: textIn(name, locale) }),
          })),
        )}
      />
    </>
  );
}
