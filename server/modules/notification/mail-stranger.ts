import type { Tx } from "@/server/db/transaction";
import type { Letter } from "./notification.schema";
import { queueLetters } from "./queue-letters";

/** What is written to whoever has no account yet, and so has chosen nothing. */
export type LetterToStranger = Extract<Letter, { template: "invitation" }>;

/** Writes to an address that is nobody's yet, in this transaction. */
export async function mailStranger(tx: Tx, letter: LetterToStranger): Promise<void> {
  await queueLetters(tx, [letter]);
}
