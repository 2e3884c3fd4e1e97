import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import type { EndorsementSubject, LatestChange } from "./endorsement.schema";
import { latestChanges } from "./endorsement-rows";

export interface EndorsementInForce {
  byName: string;
  givenAt: Date;
  /** False where the content is another by now, such as after an agency got another name. */
  isCurrent: boolean;
}

export interface EndedEndorsement {
  /** `CORRECTION`: the edition that it stood for was opened for correction, or that correction was abandoned. */
  how: "WITHDRAWN" | "VOIDED" | "CORRECTION";
  /** Who withdrew it, or whose change voided it; null for the register itself. */
  byName: string | null;
  at: Date;
  /** What was saved while it was in force: why it is void. */
  changes: LatestChange[];
}

export interface SideStanding {
  code: Side;
  endorsement: EndorsementInForce | null;
  /** The newest one that ended; null while one is in force. */
  ended: EndedEndorsement | null;
}

const WITH_NAMES = { account: { select: { name: true } }, endedBy: { select: { name: true } } } as const;

interface Place {
  periodId: string;
  subject: EndorsementSubject;
  digest: string;
  /** The edition that the content is published as. */
  edition: { publishedAt: Date } | null;
}

/**
 * Where one side stands: its endorsement in force, or how the newest one ended. Of what is published, the endorsement that
 * the edition was made under, though a correction that led to nothing may have ended it since.
 */
export async function sideStanding(tx: Tx, place: Place, side: Side): Promise<SideStanding> {
  const { periodId, subject, digest, edition } = place;
  const published = edition ? { digest, givenAt: { lte: edition.publishedAt } } : {};
  const newest = await tx.endorsement.findFirst({
    where: { periodId, subject, sideCode: side, ...published },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    include: WITH_NAMES,
  });
  if (!newest) return { code: side, endorsement: null, ended: null };
  const { givenAt, endedAt, endedHow } = newest;
  if (!endedAt || !endedHow || edition) {
    const endorsement = { byName: newest.account.name, givenAt, isCurrent: newest.digest === digest };
    return { code: side, endorsement, ended: null };
  }
  const changes = endedHow === "VOIDED" ? await latestChanges(tx, periodId, givenAt, endedAt) : [];
  const ended = { how: endedHow, byName: newest.endedBy?.name ?? null, at: endedAt, changes };
  return { code: side, endorsement: null, ended };
}
