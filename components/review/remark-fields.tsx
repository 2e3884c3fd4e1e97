"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { RETURN_LIMITS, type ReturnUpdate } from "@/server/modules/review/review.schema";
import { MentionField } from "../comment/mention-field";
import { WHOLE } from "../comment/place-options";
import { PlaceSelect } from "../comment/place-select";
import { FormTextArea } from "../form/form-fields";
import { Button } from "../ui/button";

export const EMPTY_REMARK: ReturnUpdate["remarks"][number] = { place: WHOLE.place, text: "", mentions: [] };

interface RemarkFieldsProps {
  view: UpdateView;
  locale: Locale;
}

interface OneRemarkProps extends RemarkFieldsProps {
  index: number;
  /** Whether it is one of several, which have numbers. */
  isOfSeveral: boolean;
  onRemove: () => void;
}

function OneRemark({ view, locale, index, isOfSeveral, onRemove }: OneRemarkProps) {
  const t = useTranslations("review.return");
  const { control, setValue } = useFormContext<ReturnUpdate>();
  const { place, mentions } = useWatch({ control, name: `remarks.${index}` });
  return (
    // The line beside it is the frame's: one of the group itself would begin in the middle of its title.
    <div className={isOfSeveral ? "border-s-2 border-rule ps-4" : "contents"}>
      <fieldset id={`remark-${index}`} tabIndex={-1} className={isOfSeveral ? "grid gap-4" : "contents"}>
        {isOfSeveral ? (
          <legend className="mb-3 flex w-full items-baseline justify-between gap-3 font-medium">
            {t("remark", { number: index + 1 })}
            <Button small aria-label={t("removeItem", { number: index + 1 })} onClick={onRemove}>
              {t("remove")}
            </Button>
          </legend>
        ) : null}
        <PlaceSelect
          view={view}
          locale={locale}
          value={place}
          onChoose={(chosen) => setValue(`remarks.${index}.place`, chosen)}
        />
        <FormTextArea
          name={`remarks.${index}.text`}
          label={t("comment")}
          hint={index === 0 ? t("commentHint") : undefined}
          rows={4}
        />
        <MentionField
          updateId={view.id}
          audience="ALL"
          locale={locale}
          mentions={mentions}
          onChange={(ids) => setValue(`remarks.${index}.mentions`, ids)}
        />
      </fieldset>
    </div>
  );
}

/** What is to be done before an update is handed in again: one remark, or several, each at its place. */
export function RemarkFields(props: RemarkFieldsProps) {
  const t = useTranslations("review.return");
  const { control } = useFormContext<ReturnUpdate>();
  const { fields, append, remove } = useFieldArray({ control, name: "remarks" });
  const addButton = useRef<HTMLButtonElement>(null);
  const known = useRef(fields.length);
  const count = fields.length;
  useEffect(() => {
    // Whoever added a remark writes it next; whoever took one out stays in the dialog.
    if (count > known.current)
      document
        .getElementById(`remark-${count - 1}`)
        ?.querySelector("select")
        ?.focus();
    if (count < known.current) addButton.current?.focus();
    known.current = count;
  }, [count]);
  return (
    <div className="grid gap-6">
      {fields.map(({ id }, index) => (
        <OneRemark key={id} index={index} isOfSeveral={count > 1} onRemove={() => remove(index)} {...props} />
      ))}
      {count < RETURN_LIMITS.remarks ? (
        <div>
          <Button ref={addButton} small onClick={() => append(EMPTY_REMARK, { shouldFocus: false })}>
            {t("add")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
