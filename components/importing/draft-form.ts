import { z } from "zod";
import {
  type DraftHead,
  type DraftQuestion,
  type DraftUpdate,
  draftHeadSchema,
  draftUpdateSchema,
} from "@/server/modules/importing/import-draft.schema";
import { contentOfForm, updateFormSchema } from "@/server/modules/progress-update/update-form.schema";
import { formOfContent } from "../progress-update/form-values";

/** What the form of an imported update holds: that of any update, and what only an import asks. */
export const draftUpdateFormSchema = updateFormSchema.extend({
  areaKey: z.string(),
  isNew: draftUpdateSchema.shape.isNew,
  project: draftUpdateSchema.shape.project,
  questions: draftUpdateSchema.shape.questions,
});
export type DraftUpdateForm = z.input<typeof draftUpdateFormSchema>;

export function formOfUpdate({ content, areaKey, isNew, project, questions }: DraftUpdate): DraftUpdateForm {
  return { ...formOfContent(content), areaKey: areaKey ?? "", isNew, project, questions };
}

/** The form as a mend of `before`; null while a field is wrong. */
export function updateOfForm(form: DraftUpdateForm, before: DraftUpdate): DraftUpdate | null {
  const read = draftUpdateFormSchema.safeParse(form);
  if (!read.success) return null;
  const { areaKey, isNew, project, questions, ...rest } = read.data;
  return {
    ...before,
    content: contentOfForm(rest),
    areaKey: areaKey || null,
    isNew,
    project,
    questions,
  };
}

/** The form of the head as it is sent; null while a field is wrong. */
export function headOfForm(form: DraftHead): DraftHead | null {
  const read = draftHeadSchema.safeParse(form);
  return read.success ? read.data : null;
}

/** What is still to be looked at in an update: open questions, and the project where a similar one is on record. */
export function pointsOf(questions: readonly DraftQuestion[], isAsked: boolean): number {
  return questions.filter(({ isSettled }) => !isSettled).length + (isAsked ? 1 : 0);
}

const LINES = /[^\r\n]+/g;

/** Which paragraph of a typed narrative the cursor stands in; the last one where it stands behind all. */
export function paragraphAt(typed: string, cursor: number): number {
  const starts = [...typed.matchAll(LINES)].filter(([line]) => line.trim() !== "").map(({ index }) => index);
  return Math.max(0, starts.filter((start) => start <= cursor).length - 1);
}

/** Where a paragraph of a typed narrative begins. */
export function startOfParagraph(typed: string, paragraph: number): number {
  const starts = [...typed.matchAll(LINES)].filter(([line]) => line.trim() !== "").map(({ index }) => index);
  return starts[paragraph] ?? 0;
}

/** A typed narrative with one paragraph parted in two. */
export function withParagraphParted(typed: string, paragraph: number, at: number): string {
  const cut = startOfParagraph(typed, paragraph) + at;
  return `${typed.slice(0, cut).trimEnd()}\n\n${typed.slice(cut).trimStart()}`;
}
