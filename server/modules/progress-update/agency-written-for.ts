import type { Tx } from "@/server/db/transaction";
import type { Actor, Side } from "@/server/kernel/actor";
import { demand } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { agenciesToWriteFor, mayWriteFor, type UpdateFacts } from "./progress-update.policy";

/** The agency that an officer writes an update for. */
export interface AgencyWrittenFor {
  id: string;
  slug: string;
  side: Side;
  name: LocalizedText;
}

/**
 * While updates are collected an update is its agencies' to write, so that an officer who does writes for one of them, whether
 * they say so or not; from review on the secretariats edit in their own name, and for an agency where they say so.
 */
function expected(actor: Actor, facts: UpdateFacts): string | null {
  return facts.stage === "COLLECTING" ? (agenciesToWriteFor(actor, facts)[0] ?? null) : null;
}

/**
 * @param asked id of the agency that the person says they write for
 * @throws Forbidden where this actor may not write for it
 */
export async function agencyWrittenFor(
  tx: Tx,
  actor: Actor,
  facts: UpdateFacts,
  asked: string | null | undefined,
): Promise<AgencyWrittenFor | null> {
  const id = asked ?? expected(actor, facts);
  if (!id) return null;
  demand(mayWriteFor(actor, facts, id));
  const { slug, sideCode, name } = await tx.agency.findUniqueOrThrow({ where: { id } });
  return { id, slug, side: sideCode ?? "", name: localizedTextSchema.parse(name) };
}

/** What is read of a revision's agency to be shown. */
export const writtenForRow = { select: { name: true } } as const;

export function writtenForName(agency: { name: unknown } | null): LocalizedText | null {
  return agency && localizedTextSchema.parse(agency.name);
}
