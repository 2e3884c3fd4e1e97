import type { Tx } from "@/server/db/transaction";
import type { HashedEvent } from "./event-hash";

/** An audit event as the chain has it. */
export interface ChainedEvent extends HashedEvent {
  hash: string;
}

const BATCH = 1000;

function readBatch(db: Pick<Tx, "$queryRaw">, after: bigint): Promise<ChainedEvent[]> {
  return db.$queryRaw<ChainedEvent[]>`
    SELECT sequence, at, person_salt AS "personSalt", person_hash AS "personHash", actor_id AS "actorId", actor_name AS "actorName", action,
      subject_type AS "subjectType", subject_id AS "subjectId", data::text AS data, previous_hash AS "previousHash", hash
    FROM workspace.audit_event WHERE sequence > ${after} ORDER BY sequence LIMIT ${BATCH}::int`;
}

/** The events after one number, in their order, a thousand at a time. */
export async function* readChain(
  db: Pick<Tx, "$queryRaw">,
  after: bigint,
): AsyncGenerator<ChainedEvent, void, void> {
  let last = after;
  for (;;) {
    const events = await readBatch(db, last);
    yield* events;
    if (events.length < BATCH) return;
    last = events.at(-1)?.sequence ?? last;
  }
}
