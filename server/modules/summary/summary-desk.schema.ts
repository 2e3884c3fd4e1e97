import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale.schema";
import { idSchema } from "@/server/kernel/storable-text.schema";

export const periodDocumentSchema = z.object({
  periodSlug: idSchema,
  /** The language of the document, which need not be that of the page around it. */
  locale: localeSchema,
});
export type PeriodDocument = z.infer<typeof periodDocumentSchema>;
