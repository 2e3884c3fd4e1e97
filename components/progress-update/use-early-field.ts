"use client";

import { type RefObject, useState } from "react";
import { type FieldPathByValue, useFormContext } from "react-hook-form";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { useListening } from "../form/use-listening";
import { EARLY, type TypedIn, typedEarly } from "./early-words";

/**
 * A text that can be read, and typed into, before the script of the page has come. What was typed by then is left as it stands,
 * caret and composition with it, and becomes the form's as though it were typed now.
 * @param wasEarly is set where there was something
 * @returns what the field's control is to have
 */
export function useEarlyField(name: FieldPathByValue<UpdateForm, string>, wasEarly: RefObject<boolean>) {
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const isListening = useListening();
  const [typed] = useState(() => (isListening ? null : typedEarly(name)));
  const [first] = useState(() => typed ?? getValues(name));
  // Before the form has the control, which it would fill with what it knows.
  const take = (control: TypedIn | null) => {
    if (!control || typed === null || isListening) return;
    wasEarly.current = true;
    setValue(name, control.value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  };
  // A browser that comes back to the page must not put the words of an older text into the newer one.
  return { defaultValue: first, autoComplete: "off", ref: take, ...(isListening ? {} : EARLY) };
}
