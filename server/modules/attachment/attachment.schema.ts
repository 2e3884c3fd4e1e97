import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { withoutBlanks } from "@/server/kernel/localized-text";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { ATTACHMENT_MEDIA_TYPES } from "../summary/summary.schema";

/** The words that name these limits are in the catalogues. */
export const ATTACHMENT_LIMITS = {
  fileMegabytes: 25,
  /** Beside one update, those that were removed not counted. */
  perUpdate: 30,
  /** Of all files of a period that are published: a bundle holds them all. */
  publishedMegabytes: 200,
  publishedFiles: 500,
  /** UTF-16 code units. */
  fileName: 200,
  caption: 200,
} as const;

export type AttachmentMediaType = (typeof ATTACHMENT_MEDIA_TYPES)[number];

/** How the name of a file of each kind ends. */
export const ENDINGS: Record<AttachmentMediaType, readonly string[]> = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
};

export const mediaTypeSchema = z.enum(ATTACHMENT_MEDIA_TYPES);

export const attachmentIdSchema = z.object({ attachmentId: idSchema });
export type AttachmentId = z.output<typeof attachmentIdSchema>;

export const listAttachmentsSchema = z.object({ updateId: idSchema });

const line = wholeText().max(ATTACHMENT_LIMITS.caption, { error: "attachment.captionTooLong" });

/** A caption may be empty, in any language or in all. `seen`: the one that the change was made from. */
export const captionAttachmentSchema = attachmentIdSchema.extend({
  caption: z.partialRecord(z.enum(LOCALES), line).transform(withoutBlanks),
  seen: z.partialRecord(z.enum(LOCALES), wholeText()),
});
export type CaptionAttachment = z.output<typeof captionAttachmentSchema>;
