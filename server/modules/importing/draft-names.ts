import type { Tx } from "@/server/db/transaction";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { fold } from "../narrative/folded-text";
import { periodLabel, periodSlug } from "../reporting-period/period-label";
import type { DraftHead } from "./import-draft.schema";

/** What follows from a draft's dates wherever nobody says otherwise; null while they are no period. */
export interface ComputedNames {
  slug: string;
  label: LocalizedText;
  sentenceLabel: LocalizedText;
}

export function computedNames({ startsOn, endsOn }: DraftHead): ComputedNames | null {
  if (!startsOn || !endsOn || endsOn <= startsOn) return null;
  return { slug: periodSlug({ startsOn, endsOn }), ...periodLabel({ startsOn, endsOn }) };
}

export interface GroupNames {
  /** Of the group whose register this is. */
  name: LocalizedText;
  /** The document names another one. */
  differs: boolean;
}

const bare = (text: string) => fold(text).replaceAll(/\s/g, "").toLowerCase();

/** The name in the document beside that of the register's own group, whatever the script. */
export async function loadGroupNames(tx: Tx, { taskForce }: DraftHead): Promise<GroupNames> {
  const row = await tx.taskForce.findFirst({ select: { name: true } });
  const name = localizedTextSchema.parse(row?.name ?? {});
  const known = Object.values(name).map(bare);
  return { name, differs: known.length > 0 && !known.includes(bare(taskForce)) };
}
