import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { isOneStorableLine } from "@/server/kernel/storable-text";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** What a term names. */
export const TERM_KINDS = [
  "body",
  "post",
  "court",
  "place",
  "event",
  "scheme",
  "service",
  "resource",
  "document",
  "area",
] as const;

/** Which renderings are official. */
export const STANDINGS = ["official", "english-unofficial", "chinese-unofficial"] as const;
const standingSchema = z.enum(STANDINGS);

/** A term of the group with its renderings, as proof-reading and conversion know it. */
export const glossaryTermSchema = z.object({
  kind: wholeText(),
  rendering: localizedTextSchema,
  standing: standingSchema,
});
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;

const renderingSchema = wholeText()
  .trim()
  .min(1, { error: "glossary.renderingMissing" })
  .max(200, { error: "input.tooBig" })
  .refine(isOneStorableLine, { error: "progressUpdate.notOneLine" });

/** A term as people write it: a rendering in each of the three languages. */
export const addTermSchema = z.object({
  kind: z.enum(TERM_KINDS),
  rendering: z.record(z.enum(LOCALES), renderingSchema),
  standing: standingSchema,
});
export type AddTerm = z.infer<typeof addTermSchema>;

/** `seen`: the term that the change was made from. */
export const changeTermSchema = addTermSchema.extend({ termId: idSchema, seen: glossaryTermSchema });
export type ChangeTerm = z.infer<typeof changeTermSchema>;

export const removeTermSchema = z.object({ termId: idSchema });
export type RemoveTerm = z.infer<typeof removeTermSchema>;
