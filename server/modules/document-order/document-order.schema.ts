import { z } from "zod";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** A document with more projects than this is made by a job, while who asked for it does something else. */
export const LONG_DOCUMENT = 150;

export const orderedFileSchema = z.object({
  periodSlug: idSchema,
  /** `summary.zh-Hans.pdf` */
  fileName: wholeText().max(100),
});
export type OrderedFile = z.infer<typeof orderedFileSchema>;

/** What has become of an order: `NONE` where nobody asked, or the content has changed since. */
export const ORDER_STATES = ["NONE", "MAKING", "READY", "FAILED"] as const;
