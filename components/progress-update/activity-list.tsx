"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { later } from "../ui/later";
import { ActivityWords } from "./activity-words";
import type { OpenLine } from "./participation-list";
import { TableSection } from "./table-section";

const ActivityDialog = later(async () => (await import("./activity-dialog")).ActivityDialog);

export function ActivityList() {
  const t = useTranslations("progressUpdate");
  const { control, getValues } = useFormContext<UpdateForm>();
  const { fields, append, update, remove } = useFieldArray({ control, name: "activities" });
  const [open, setOpen] = useState<OpenLine>(null);
  const lines = fields.map((activity) => ({
    key: activity.id,
    name: [activity.date, activity.place].filter(Boolean).join(" "),
    words: <ActivityWords activity={activity} />,
  }));
  return (
    <TableSection
      path="activities"
      title={t("activities.title")}
      addLabel={t("activities.add")}
      emptyLabel={t("activities.empty")}
      lines={lines}
      onAdd={() => setOpen("new")}
      onEdit={setOpen}
      onRemove={remove}
    >
      {open === null ? null : (
        <ActivityDialog
          value={open === "new" ? null : getValues(`activities.${open}`)}
          onSave={(line) => (open === "new" ? append(line) : update(open, line))}
          onClose={() => setOpen(null)}
        />
      )}
    </TableSection>
  );
}
