import { zodResolver } from "@hookform/resolvers/zod";
import type { UpdateContent } from "@/server/modules/progress-update/progress-update.schema";
import {
  contentOfForm,
  type UpdateForm,
  updateFormSchema,
} from "@/server/modules/progress-update/update-form.schema";

/** What is wrong with a form, field by field. */
export const resolve = zodResolver(updateFormSchema, undefined, { raw: true });

/** The content that a form holds; null while something is wrong with a field. */
export function contentIn(form: UpdateForm): UpdateContent | null {
  const read = updateFormSchema.safeParse(form);
  return read.success ? contentOfForm(read.data) : null;
}
