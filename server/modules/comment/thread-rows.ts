import type { Prisma } from "@/server/db/generated/client";

/** A thread with everything that was said in it and became of it. */
export const WHOLE_THREAD = {
  comments: {
    include: {
      author: { select: { id: true, name: true } },
      mentions: { select: { account: { select: { id: true, name: true } } } },
    },
    orderBy: { ordinal: "asc" },
  },
  reviewStep: { select: { ordinal: true } },
  steps: { include: { account: { select: { name: true } } }, orderBy: { ordinal: "asc" } },
} as const satisfies Prisma.CommentThreadInclude;

export type ThreadRow = Prisma.CommentThreadGetPayload<{ include: typeof WHOLE_THREAD }>;
