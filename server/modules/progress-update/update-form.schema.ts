import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { localeSchema } from "@/server/kernel/locale.schema";
import { readNarrative } from "@/server/kernel/narrative-lines";
import { TEXT_STANDINGS } from "@/server/kernel/text-standing";
import {
  type UpdateContent,
  updateActivitySchema,
  updateContentSchema,
  updateParticipationSchema,
  updateTextSchema,
} from "./progress-update.schema";

/** A narrative is written as one text and kept as paragraphs; whatever is wrong with one of them is said of the whole. */
const narrativeSchema = z.string().transform((typed, context) => {
  const read = updateTextSchema.shape.paragraphs.safeParse(readNarrative(typed));
  if (read.success) return read.data;
  context.addIssue({ code: "custom", message: read.error.issues[0]?.message });
  return z.NEVER;
});

const textFormSchema = z.object({
  title: updateTextSchema.shape.title,
  paragraphs: narrativeSchema,
  standing: z.enum(TEXT_STANDINGS),
  upToDate: z.boolean(),
});

/** What the editor holds: texts in all three languages, each narrative in one piece; tables as they are stored. */
export const updateFormSchema = z.object({
  sourceLocale: localeSchema,
  texts: z.record(z.enum(LOCALES), textFormSchema),
  participations: updateContentSchema.shape.participations,
  activities: updateContentSchema.shape.activities,
  figures: updateContentSchema.shape.figures,
});
export type UpdateForm = z.input<typeof updateFormSchema>;

/** What the form says as a content to save: languages in which nothing stands are left out. */
export function contentOfForm(form: z.output<typeof updateFormSchema>): UpdateContent {
  const texts: UpdateContent["texts"] = {};
  for (const locale of LOCALES) {
    const text = form.texts[locale];
    const isBlank = text.title.trim() === "" && text.paragraphs.length === 0;
    if (locale !== form.sourceLocale && (isBlank || text.standing === "CONVERTED")) continue;
    const { title, paragraphs, standing, upToDate } = text;
    texts[locale] = { title, paragraphs, standing, ...(upToDate ? { upToDate } : {}) };
  }
  return { ...form, texts };
}

const blankAsNull = (typed: string) => (typed.trim() === "" ? null : typed.trim());

/** The form of one activity; the words that it was read from come with it. */
export const activityFormSchema = z
  .object({
    date: z.string(),
    place: z.string(),
    mode: z.string(),
    paragraph: updateActivitySchema.shape.paragraph,
    text: updateActivitySchema.shape.text,
  })
  .transform((form) => ({ ...form, place: blankAsNull(form.place), mode: blankAsNull(form.mode) }))
  .pipe(updateActivitySchema);

/** The form of one agency's part. */
export const participationFormSchema = z
  .object({ agencyId: z.string(), writtenName: z.string(), role: z.string() })
  .transform((form) => ({ ...form, writtenName: blankAsNull(form.writtenName) }))
  .pipe(updateParticipationSchema);
