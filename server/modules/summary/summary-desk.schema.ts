import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale.schema";

export const periodDocumentSchema = z.object({
  periodSlug: z.string().min(1).max(100),
  /** The language of the document, which need not be that of the page around it. */
  locale: localeSchema,
});
export type PeriodDocument = z.infer<typeof periodDocumentSchema>;
