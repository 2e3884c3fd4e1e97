import type { FieldError } from "react-hook-form";

const CODE = /^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/;

/**
 * The code of what is wrong with a field: the one that the schema gives as its message, or zod's own, in the same form
 * in which the server sends it (`too_small` is `input.tooSmall`).
 */
export function fieldCode(error: Pick<FieldError, "type" | "message">): string {
  if (error.message && CODE.test(error.message)) return error.message;
  return `input.${error.type.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
}
