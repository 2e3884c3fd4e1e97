import { createHash, type Hash } from "node:crypto";
import { z } from "zod";
import { isBlanked } from "./event-hash";
import type { ChainedEvent } from "./read-chain";

/** The action of the event that says whose person was erased. */
export const ERASE_ACCOUNT = "personalData.eraseAccount";

const erasureDataSchema = z.object({ events: z.number(), sequences: z.string() });

/** Which events were blanked, in one word for all of them: SHA-256, in hexadecimal, of their numbers in order. */
export function digestOfSequences(sequences: readonly bigint[]): string {
  const hash = createHash("sha256");
  for (const sequence of sequences) hash.update(`${sequence}\n`);
  return hash.digest("hex");
}

interface Blanked {
  first: number;
  events: number;
  hash: Hash;
}

/**
 * Takes note, event by event, of whose events lack their person, and of what the chain itself says of whose person was erased.
 * Without their person nothing in the events would tell that they are of that account, and of no other.
 */
export class BlankedPersons {
  private readonly blanked = new Map<string, Blanked>();
  private readonly erased = new Map<string, string>();

  see(event: ChainedEvent): void {
    if (event.action === ERASE_ACCOUNT) this.seeErasure(event);
    if (!isBlanked(event)) return;
    const account = event.actorId ?? "";
    const first = Number(event.sequence);
    const known = this.blanked.get(account) ?? { first, events: 0, hash: createHash("sha256") };
    known.hash.update(`${event.sequence}\n`);
    this.blanked.set(account, { ...known, events: known.events + 1 });
  }

  private seeErasure({ subjectId, data }: ChainedEvent): void {
    const said = erasureDataSchema.safeParse(JSON.parse(data)).data;
    this.erased.set(subjectId, said ? `${said.events} ${said.sequences}` : "");
  }

  /** The first event that lacks its person without the chain saying so exactly; null where there is none. */
  unexplained(): number | null {
    const wrong = [...this.blanked].flatMap(([account, { first, events, hash }]) =>
      this.erased.get(account) === `${events} ${hash.digest("hex")}` ? [] : [first],
    );
    return wrong.length > 0 ? Math.min(...wrong) : null;
  }
}
