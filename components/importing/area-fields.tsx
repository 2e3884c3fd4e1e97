"use client";

import { useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import type { DraftHead } from "@/server/modules/importing/import-draft.schema";
import { FormTextField } from "../form/form-fields";
import { Button } from "../ui/button";

/** A key that no area of the draft has. */
function freeKey(areas: DraftHead["areas"]): string {
  const taken = new Set(areas.map(({ key }) => key));
  let number = areas.length + 1;
  while (taken.has(`area-${number}`)) number += 1;
  return `area-${number}`;
}

/** The headings under which the projects stand, in the order of the document. */
export function AreaFields() {
  const t = useTranslations("importing.head");
  const { fields, append, remove } = useFieldArray<DraftHead, "areas", "id">({ name: "areas" });
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-medium">{t("areas")}</legend>
      {fields.map((area, index) => (
        <div key={area.id} className="grid grid-cols-[1fr_auto] items-end gap-2">
          <FormTextField name={`areas.${index}.name`} label={t("area", { number: index + 1 })} />
          <Button aria-label={t("removeArea", { number: index + 1 })} onClick={() => remove(index)}>
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button small onClick={() => append({ key: freeKey(fields), name: "" })}>
          {t("addArea")}
        </Button>
      </div>
    </fieldset>
  );
}
