import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import type { ShortChanges } from "../changed-content/changed-content.schema";
import { compareContent } from "../changed-content/compare-content";
import { findKeptContent } from "../changed-content/kept-content";
import type { Content } from "../changed-content/said-content";
import type { EndorsementSubject } from "./endorsement.schema";

/** More than anybody reads; a page that holds them all would not open. */
const MOST_ON_A_PAGE = 300;

/** The content of a period as it is now. */
export interface Present {
  periodId: string;
  content: Content;
}

/** Every change since the content of this digest, whole; null where it is not known. */
export async function changesSince(
  tx: Tx,
  { periodId, content }: Present,
  digest: string,
  locale: Locale,
): Promise<ShortChanges | null> {
  const before = await findKeptContent(tx, periodId, digest);
  if (!before) return null;
  const all = compareContent(before, content, locale);
  return { changes: all.slice(0, MOST_ON_A_PAGE), more: Math.max(0, all.length - MOST_ON_A_PAGE) };
}

export interface SinceEndorsed extends ShortChanges {
  side: Side;
  /** When the endorsement was given that is void. */
  givenAt: Date;
}

/**
 * What is another since a side's newest endorsement, which was voided: of the reader's own side if it was, otherwise of the one
 * that was voided last. Null where none is void, or nothing is another by now.
 */
export async function changesSinceEndorsed(
  tx: Tx,
  present: Present,
  subject: EndorsementSubject,
  reader: { side: Side | null; locale: Locale },
): Promise<SinceEndorsed | null> {
  const newest = await tx.endorsement.findMany({
    where: { periodId: present.periodId, subject },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    distinct: ["sideCode"],
  });
  const ended = newest.filter(({ endedHow }) => endedHow === "VOIDED");
  const voided = ended.find(({ sideCode }) => sideCode === reader.side) ?? ended[0];
  const changes = voided && (await changesSince(tx, present, voided.digest, reader.locale));
  if (!voided || !changes || changes.changes.length === 0) return null;
  return { ...changes, side: voided.sideCode, givenAt: voided.givenAt };
}
