import { z } from "zod";

/** A document with more projects than this is made by a job, while who asked for it does something else. */
export const LONG_DOCUMENT = 150;

export const orderedFileSchema = z.object({
  periodSlug: z.string().min(1).max(100),
  /** `summary.zh-Hans.pdf` */
  fileName: z.string().max(100),
});
export type OrderedFile = z.infer<typeof orderedFileSchema>;

/** What has become of an order: `NONE` where nobody asked, or the content has changed since. */
export const ORDER_STATES = ["NONE", "MAKING", "READY", "FAILED"] as const;
