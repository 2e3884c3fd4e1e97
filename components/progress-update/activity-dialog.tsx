"use client";

import { useTranslations } from "next-intl";
import type { UpdateActivity } from "@/server/modules/progress-update/progress-update.schema";
import { activityFormSchema } from "@/server/modules/progress-update/update-form.schema";
import { ACTIVITY_MODES } from "@/server/modules/summary/summary.schema";
import { FormSelect, FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { LineDialog } from "./line-dialog";

interface ActivityDialogProps {
  value: UpdateActivity | null;
  onSave: (activity: UpdateActivity) => void;
  onClose: () => void;
}

/** The form of one activity: its date as precise as it is known. */
export function ActivityDialog({ value, onSave, onClose }: ActivityDialogProps) {
  const t = useTranslations("progressUpdate");
  const form = useSchemaForm(activityFormSchema, {
    date: value?.date ?? "",
    place: value?.place ?? "",
    mode: value?.mode ?? "",
    paragraph: value?.paragraph ?? null,
    text: value?.text ?? null,
  });
  return (
    <LineDialog
      title={value ? t("activities.edit") : t("activities.add")}
      submitLabel={value ? t("table.apply") : t("table.add")}
      form={form}
      onSave={onSave}
      onClose={onClose}
    >
      <FormTextField name="date" label={t("activities.date")} hint={t("activities.dateHint")} />
      <FormTextField name="place" label={t("activities.place")} optional />
      <FormSelect name="mode" label={t("activities.mode")} optional>
        <option value="">{t("activities.modeUnknown")}</option>
        {ACTIVITY_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`activity.mode.${mode}`)}
          </option>
        ))}
      </FormSelect>
    </LineDialog>
  );
}
