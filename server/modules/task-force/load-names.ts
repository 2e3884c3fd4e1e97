import type { Tx } from "@/server/db/transaction";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { SeenNames } from "./group-names.schema";
import { loadSides } from "./load-sides";

/** What the group whose register this is is called now. */
export async function loadGroupName(tx: Tx): Promise<LocalizedText> {
  const { name } = await tx.taskForce.findFirstOrThrow({ select: { name: true } });
  return localizedTextSchema.parse(name);
}

/** What the group and its sides are called now, the sides in the order in which they are named. */
export async function loadNames(tx: Tx): Promise<SeenNames> {
  return { group: await loadGroupName(tx), sides: await loadSides(tx) };
}
