"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { later } from "../ui/later";
import { agencyName } from "./agency-name";
import { TableSection } from "./table-section";

const ParticipationDialog = later(async () => (await import("./participation-dialog")).ParticipationDialog);

/** Which line is open: its index, "new", or none. */
export type OpenLine = number | "new" | null;

export function ParticipationList({ choices, locale }: { choices: UpdateChoices; locale: Locale }) {
  const t = useTranslations("progressUpdate");
  const { control, getValues } = useFormContext<UpdateForm>();
  const { fields, append, update, remove } = useFieldArray({ control, name: "participations" });
  const [open, setOpen] = useState<OpenLine>(null);
  const lines = fields.map(({ id, agencyId, role, writtenName }) => {
    const agency = writtenName ?? agencyName(choices, agencyId, locale);
    const name = t("participations.line", { agency, role: t(`role.${role}`) });
    return { key: id, name, words: name };
  });
  return (
    <TableSection
      path="participations"
      title={t("participations.title")}
      addLabel={t("participations.add")}
      emptyLabel={t("participations.empty")}
      lines={lines}
      onAdd={() => setOpen("new")}
      onEdit={setOpen}
      onRemove={remove}
    >
      {open === null ? null : (
        <ParticipationDialog
          value={open === "new" ? null : getValues(`participations.${open}`)}
          choices={choices}
          locale={locale}
          onSave={(line) => (open === "new" ? append(line) : update(open, line))}
          onClose={() => setOpen(null)}
        />
      )}
    </TableSection>
  );
}
