import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { EndorsementSubject } from "./endorsement.schema";

/** One side has endorsed, and the other has not: which one is waited for, since when and for how long. */
export interface AwaitedEndorsement {
  subject: EndorsementSubject;
  given: { code: Side; name: LocalizedText };
  awaited: { code: Side; name: LocalizedText };
  since: Date;
  /** Whole hours. */
  hours: number;
}

interface Row {
  periodId: string;
  subject: EndorsementSubject;
  givenCode: Side;
  givenName: unknown;
  awaitedCode: Side;
  awaitedName: unknown;
  since: Date;
}

const HOUR_MS = 3_600_000;

function awaitedOf(row: Row, at: Date): AwaitedEndorsement {
  return {
    subject: row.subject,
    given: { code: row.givenCode, name: localizedTextSchema.parse(row.givenName) },
    awaited: { code: row.awaitedCode, name: localizedTextSchema.parse(row.awaitedName) },
    since: row.since,
    hours: Math.max(0, Math.floor((at.getTime() - row.since.getTime()) / HOUR_MS)),
  };
}

/** By period; one statement however many there are. A period in which nobody is waited for is absent. */
export async function loadAwaited(
  tx: Tx,
  periodIds: readonly string[],
  at: Date,
): Promise<Map<string, AwaitedEndorsement>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.period_id AS "periodId", e.subject::text AS subject, given.code AS "givenCode", given.name AS "givenName",
      awaited.code AS "awaitedCode", awaited.name AS "awaitedName", e.given_at AS since
    FROM workspace.endorsement e
    JOIN workspace.side given ON given.code = e.side_code
    JOIN workspace.side awaited ON awaited.code <> e.side_code
    WHERE e.period_id = ANY(${[...periodIds]}) AND e.ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM workspace.endorsement other
        WHERE other.period_id = e.period_id AND other.subject = e.subject AND other.side_code = awaited.code
          AND other.ended_at IS NULL)
    ORDER BY e.given_at`;
  return new Map(rows.map((row) => [row.periodId, awaitedOf(row, at)]));
}
