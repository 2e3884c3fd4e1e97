import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale.schema";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { wholeNumberSchema } from "@/server/kernel/whole-number.schema";

/** The words that name these limits are in the catalogues. */
export const COMMENT_LIMITS = {
  /** UTF-16 code units. */
  text: 4_000,
  /** People that one comment calls on. */
  mentions: 20,
  /** Of one update, and comments in one thread. */
  threads: 200,
  comments: 200,
} as const;

const indexSchema = z.number().int().min(0).max(9_999);

/** What a comment is about: the whole, or one place of the revision that the person has before them. */
export const commentPlaceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("WHOLE") }),
  z.object({ kind: z.literal("TITLE"), locale: localeSchema }),
  z.object({ kind: z.literal("PARAGRAPH"), locale: localeSchema, position: indexSchema }),
  z.object({ kind: z.literal("FIGURE"), position: indexSchema }),
  z.object({ kind: z.literal("ACTIVITY"), position: indexSchema }),
  z.object({ kind: z.literal("PARTICIPATION"), position: indexSchema }),
]);
export type CommentPlace = z.output<typeof commentPlaceSchema>;
export type CommentPlaceKind = CommentPlace["kind"];

export const commentTextSchema = wholeText("comment.textUnreadable")
  .trim()
  .min(1, { error: "comment.textMissing" })
  .max(COMMENT_LIMITS.text, { error: "comment.textTooLong" });

/** Ids of accounts: whoever is called on keeps being called on when their name changes. */
export const mentionsSchema = z
  .array(idSchema)
  .max(COMMENT_LIMITS.mentions, { error: "comment.tooManyMentions" })
  .transform((ids) => [...new Set(ids)]);

const saidSchema = z.object({ text: commentTextSchema, mentions: mentionsSchema });

/** `SIDE`: read by one's own side alone. `ALL`: by whoever may see the update. */
export const commentAudienceSchema = z.enum(["SIDE", "ALL"]);
export type CommentAudience = z.output<typeof commentAudienceSchema>;

export const openThreadSchema = saidSchema.extend({
  updateId: idSchema,
  /** The revision that the place is in; null where nobody has written. */
  revisionId: idSchema.nullable(),
  place: commentPlaceSchema,
  audience: commentAudienceSchema,
});
export type OpenThread = z.output<typeof openThreadSchema>;

export const replySchema = saidSchema.extend({ threadId: idSchema });
export type Reply = z.output<typeof replySchema>;

/** What was said instead; it calls on the same people. */
export const correctCommentSchema = z.object({ commentId: idSchema, text: commentTextSchema });
export type CorrectComment = z.output<typeof correctCommentSchema>;

/** `seen`: ordinal of the last comment that the person has before them; another one since is a conflict. */
export const threadStepSchema = z.object({ threadId: idSchema, seen: wholeNumberSchema });
export type ThreadStep = z.output<typeof threadStepSchema>;

export const listThreadsSchema = z.object({ updateId: idSchema });
export const mentionableSchema = z.object({ updateId: idSchema, audience: commentAudienceSchema });
