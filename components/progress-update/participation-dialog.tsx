"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import type { UpdateParticipation } from "@/server/modules/progress-update/progress-update.schema";
import { participationFormSchema } from "@/server/modules/progress-update/update-form.schema";
import { PARTICIPATION_ROLES } from "@/server/modules/summary/summary.schema";
import { FormSelect, FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { LineDialog } from "./line-dialog";

interface ParticipationDialogProps {
  value: UpdateParticipation | null;
  choices: UpdateChoices;
  locale: Locale;
  onSave: (participation: UpdateParticipation) => void;
  onClose: () => void;
}

/** Agencies by side, member agencies first, everyone else after them. */
function AgencyOptions({ choices, locale }: Pick<ParticipationDialogProps, "choices" | "locale">) {
  const t = useTranslations("progressUpdate.participations");
  const groups = [...choices.sides, { code: null, name: null }];
  return groups.map(({ code, name }) => (
    <optgroup key={code ?? "none"} label={name ? textIn(name, locale) : t("others")}>
      {choices.agencies
        .filter(({ side }) => side === code)
        .map((agency) => (
          <option key={agency.id} value={agency.id}>
            {textIn(agency.name, locale)}
          </option>
        ))}
    </optgroup>
  ));
}

export function ParticipationDialog({ value, choices, locale, onSave, onClose }: ParticipationDialogProps) {
  const t = useTranslations("progressUpdate");
  const form = useSchemaForm(participationFormSchema, {
    agencyId: value?.agencyId ?? "",
    role: value?.role ?? "CO_ORGANISER",
    writtenName: value?.writtenName ?? "",
  });
  return (
    <LineDialog
      title={value ? t("participations.edit") : t("participations.add")}
      submitLabel={value ? t("table.apply") : t("table.add")}
      form={form}
      onSave={onSave}
      onClose={onClose}
    >
      <FormSelect name="agencyId" label={t("participations.agency")}>
        <option value="">{t("participations.choose")}</option>
        <AgencyOptions choices={choices} locale={locale} />
      </FormSelect>
      <FormSelect name="role" label={t("participations.role")}>
        {PARTICIPATION_ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </FormSelect>
      <FormTextField
        name="writtenName"
        label={t("participations.writtenName")}
        hint={t("participations.writtenNameHint")}
        optional
      />
    </LineDialog>
  );
}
