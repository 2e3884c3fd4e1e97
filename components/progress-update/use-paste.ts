"use client";

import type { ClipboardEvent } from "react";
import { type FieldPath, useFormContext } from "react-hook-form";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { MOST_PASTED, pastedNarrative } from "./pasted-text";

/**
 * Takes what is pasted into a field as text alone: a word processor's layout is not a narrative's. What is far too long never
 * comes near the page, and the field says so.
 */
export function usePaste(name: FieldPath<UpdateForm>) {
  const { setError } = useFormContext<UpdateForm>();
  return (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (event.currentTarget.readOnly) return;
    if (text.length > MOST_PASTED) {
      event.preventDefault();
      setError(name, { type: "custom", message: "progressUpdate.pasteTooLong" });
      return;
    }
    const pasted = pastedNarrative(text);
    if (pasted === text) return;
    event.preventDefault();
    // The one way in which a browser lets what was put in be taken back by ctrl-Z.
    document.execCommand("insertText", false, pasted);
  };
}
