import type { Tx } from "@/server/db/transaction";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { periodName } from "../reporting-period/period-name";
import { loadStages } from "../reporting-period/stage";

/** How many updates of one period an agency has to write, or may be given back. */
export interface OpenWork {
  agencyId: string;
  period: { slug: string; label: LocalizedText };
  updates: number;
}

const PERIOD = {
  id: true,
  slug: true,
  startsOn: true,
  endsOn: true,
  labelOverride: true,
  sentenceLabelOverride: true,
} as const;

/**
 * What these agencies are assigned in periods that are being collected or reviewed, whatever the number of updates. A correction
 * of what is published hands nothing on, and so leaves nothing to be handed on.
 */
export async function loadOpenWork(tx: Tx, agencyIds: readonly string[]): Promise<OpenWork[]> {
  const rows = await tx.assignment.findMany({
    where: { agencyId: { in: [...agencyIds] } },
    select: { agencyId: true, update: { select: { period: { select: PERIOD } } } },
    orderBy: [{ update: { period: { startsOn: "asc" } } }, { agencyId: "asc" }],
  });
  const ids = [...new Set(rows.map(({ update }) => update.period.id))];
  const stages = await loadStages(tx, ids);
  const work = new Map<string, OpenWork>();
  for (const { agencyId, update } of rows) {
    const { stage, correction } = stages.get(update.period.id) ?? {};
    if (correction || (stage !== "COLLECTING" && stage !== "REVIEW")) continue;
    const { slug, label } = periodName(update.period);
    const key = `${agencyId} ${slug}`;
    const known = work.get(key) ?? { agencyId, period: { slug, label }, updates: 0 };
    work.set(key, { ...known, updates: known.updates + 1 });
  }
  return [...work.values()];
}

/** An agency of a side for which nobody can sign in any more, or yet. */
export interface UnattendedAgency {
  id: string;
  name: LocalizedText;
  sideCode: string | null;
}

/** Agencies for which somebody can sign in; one that is part of another is attended by whoever attends that one. */
async function loadAttended(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE attended(id) AS (
      SELECT m.agency_id FROM workspace.agency_membership m
        WHERE NOT EXISTS (SELECT 1 FROM workspace.account_closure c WHERE c.account_id = m.account_id)
      UNION SELECT s.agency_id FROM attended JOIN workspace.agency_succession s ON s.successor_id = attended.id)
    SELECT id FROM attended`;
  return rows.map(({ id }) => id);
}

/** The agencies, of one side or of any, that are assigned something and have no active member. */
export async function loadUnattended(tx: Tx, side: string | null): Promise<UnattendedAgency[]> {
  const rows = await tx.agency.findMany({
    where: {
      ...{ sideCode: side ?? { not: null }, assignments: { some: {} } },
      id: { notIn: await loadAttended(tx) },
    },
    select: { id: true, name: true, sideCode: true },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ name, ...row }) => ({ ...row, name: localizedTextSchema.parse(name) }));
}
