import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";

/** The two sides, in the order in which they are named. */
export async function loadSides(tx: Tx): Promise<{ code: Side; name: LocalizedText }[]> {
  const sides = await tx.side.findMany({ orderBy: { position: "asc" }, select: { code: true, name: true } });
  return sides.map(({ code, name }) => ({ code, name: localizedTextSchema.parse(name) }));
}
