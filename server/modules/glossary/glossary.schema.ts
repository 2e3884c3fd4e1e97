import { z } from "zod";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";

/** A term of the group with its renderings, as proof-reading and conversion know it. */
export const glossaryTermSchema = z.object({
  kind: z.string(),
  rendering: localizedTextSchema,
  /** Which renderings are official. */
  standing: z.enum(["official", "english-unofficial", "chinese-unofficial"]),
});
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
