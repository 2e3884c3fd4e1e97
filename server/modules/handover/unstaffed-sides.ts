import type { Tx } from "@/server/db/transaction";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";

/** The sides without an officer who can sign in: nobody reviews, endorses or publishes for them. */
export async function loadUnstaffedSides(tx: Tx): Promise<{ code: string; name: LocalizedText }[]> {
  const officer = { role: "SECRETARIAT", closure: null } as const;
  const rows = await tx.side.findMany({
    where: { accounts: { none: officer } },
    select: { code: true, name: true },
    orderBy: { position: "asc" },
  });
  return rows.map(({ code, name }) => ({ code, name: localizedTextSchema.parse(name) }));
}
