import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import { loadRevisions } from "../progress-update/load-revisions";
import { REVISION_LINE, type RevisionLine, revisionLine } from "../progress-update/revision-line";
import { getUpdateRow } from "../progress-update/update-rows";
import { type WordedChange, wordedChanges } from "../progress-update/worded-changes";
import { findOwn, findVisit } from "./load-visit";
import { knownAt } from "./update-visit.rules";

/** What others wrote since this person had the update before them. */
export interface UnseenChanges {
  /** Whoever wrote, and for which agency, in the order of their first revision since. */
  by: Pick<RevisionLine, "by" | "onBehalfOf">[];
  /** When the newest of them was saved. */
  at: Date;
  /** That one, which a person names who has seen it. */
  revisionId: string;
  /** From what the person knows to what stands now, word by word. */
  changes: WordedChange[];
  sourceLocale: Locale;
}

function firstOfEach(lines: readonly RevisionLine[]): UnseenChanges["by"] {
  const known = new Map(
    lines.toReversed().map(({ by, onBehalfOf }) => [JSON.stringify([by, onBehalfOf]), { by, onBehalfOf }]),
  );
  return [...known.values()].toReversed();
}

/**
 * What changed in an update since this person looked last, or wrote in it; the same for as long as their visit lasts, until
 * they say that they have seen it.
 * @returns null where nobody else changed anything, and where they have never looked: then everything is new to them
 * @throws NotFound `progressUpdate.notFound`
 */
export async function findUnseenChanges(
  actor: Actor,
  { updateId }: { updateId: string },
  { db, clock }: CommandContext,
): Promise<UnseenChanges | null> {
  await getUpdateRow(db, actor, updateId);
  const own = await findOwn(db, actor, updateId);
  const known = knownAt(await findVisit(db, actor, updateId), own, clock.now());
  if (!known) return null;
  const since = await db.revision.findMany({
    where: { updateId, ordinal: { gt: known.ordinal }, authorId: { not: actor.accountId } },
    select: REVISION_LINE,
    orderBy: { ordinal: "asc" },
  });
  const newest = since.at(-1);
  if (!newest) return null;
  const contents = await loadRevisions(db, [known.id, newest.id]);
  const [before, now] = [contents.get(known.id), contents.get(newest.id)];
  if (!before || !now) return null;
  const changes = wordedChanges(before, now);
  if (changes.length === 0) return null;
  return {
    by: firstOfEach(since.map(revisionLine)),
    ...{ at: newest.createdAt, revisionId: newest.id, changes, sourceLocale: now.sourceLocale },
  };
}
