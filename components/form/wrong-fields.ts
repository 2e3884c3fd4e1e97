import type { FieldErrors } from "react-hook-form";
import { fieldCode } from "./field-code";

export interface WrongField {
  /** `figures.0.value` */
  name: string;
  code: string;
}

interface Leaf {
  type: string;
  message?: string;
}

function isLeaf(value: object): value is Leaf {
  return "type" in value && typeof value.type === "string";
}

/** Every field that is wrong, in the order of the form, with the code of what is wrong. The form's own trouble is left out. */
export function wrongFields(errors: FieldErrors, path: readonly string[] = []): WrongField[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    if (!value || typeof value !== "object" || (path.length === 0 && key === "root") || key === "ref")
      return [];
    const here = [...path, key];
    if (isLeaf(value)) return [{ name: here.join("."), code: fieldCode(value) }];
    return wrongFields(Object.fromEntries(Object.entries(value)), here);
  });
}
