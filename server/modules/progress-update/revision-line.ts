import type { Prisma } from "@/server/db/generated/client";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { writtenForName, writtenForRow } from "./agency-written-for";

/** One save: who made it, for whom, and when. */
export interface RevisionLine {
  revisionId: string;
  ordinal: number;
  by: string;
  /** The agency that an officer wrote it for. */
  onBehalfOf: LocalizedText | null;
  at: Date;
}

/** What is read of a revision to be shown in a line. */
export const REVISION_LINE = {
  id: true,
  ordinal: true,
  createdAt: true,
  author: { select: { name: true } },
  onBehalfOf: writtenForRow,
} as const satisfies Prisma.RevisionSelect;

type LineRow = Prisma.RevisionGetPayload<{ select: typeof REVISION_LINE }>;

export function revisionLine({ id, ordinal, createdAt, author, onBehalfOf }: LineRow): RevisionLine {
  return {
    revisionId: id,
    ordinal,
    by: author.name,
    onBehalfOf: writtenForName(onBehalfOf),
    at: createdAt,
  };
}
