import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale.schema";

/** What of a content a change is of: what stands around the updates, or a part of one of them. */
export const CHANGED_FIELDS = [
  "groupName",
  "sides",
  "address",
  "days",
  "label",
  "sentenceLabel",
  "areas",
  "added",
  "removed",
  "number",
  "area",
  "isNew",
  "sourceLocale",
  "title",
  "paragraphs",
  "standing",
  "participations",
  "activities",
  "figures",
  "attachments",
  /** Where in the narrative activities and figures stand, and nothing else of them. */
  "places",
  /** What no other field says. */
  "rest",
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/** A stretch of words; `skipped` stands for words that were left out for brevity. */
export const changedWordsSchema = z.object({
  kind: z.enum(["same", "removed", "added", "skipped"]),
  text: z.string(),
});
export type ChangedWords = z.infer<typeof changedWordsSchema>;

export const contentChangeSchema = z.object({
  /** Null for what stands around the updates. A title in the language that it is in. */
  update: z.object({ number: z.number(), title: z.string(), locale: localeSchema }).nullable(),
  field: z.enum(CHANGED_FIELDS),
  /** The language of the words where that is not the reader's; null where it is. */
  locale: localeSchema.nullable(),
  /** A converted text, which changes because its source does. */
  follows: z.boolean(),
  words: z.array(changedWordsSchema),
});
export type ContentChange = z.infer<typeof contentChangeSchema>;

/** Changes as a message has room for them. */
export const shortChangesSchema = z.object({
  changes: z.array(contentChangeSchema),
  /** How many were left out. */
  more: z.number().int().nonnegative(),
});
export type ShortChanges = z.infer<typeof shortChangesSchema>;
