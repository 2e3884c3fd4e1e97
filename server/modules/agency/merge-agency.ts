import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict } from "@/server/kernel/errors";
import { demandAdministrator } from "../account/account.policy";
import { recordAuditEvent } from "../audit/record";
import { civilDay, dateColumn } from "../reporting-period/civil-day";
import { lockStanding } from "./agency.commands";
import type { MergeAgency } from "./agency.schema";
import { giveDays } from "./give-days";
import { handOnPeople, lockInvited, type MovedPeople, movedEntries } from "./merge-people";
import { lockNames } from "./names-in-use";
import { tellOfMerge } from "./tell-of-merge";

export interface Merging {
  fromId: string;
  toId: string;
  /** The first day on which the names stand for the other agency. */
  today: string;
}

/** Whoever writes what is not published yet is the secretariats' to say. @throws Conflict `agency.hasWork` with the number of updates */
async function demandNoWork(tx: Tx, agencyId: string): Promise<void> {
  const [work] = await tx.$queryRaw<{ updates: number }[]>`
    SELECT count(*)::int AS updates FROM workspace.assignment a
    JOIN workspace.progress_update u ON u.id = a.update_id
    JOIN workspace.reporting_period p ON p.id = u.period_id
    WHERE a.agency_id = ${agencyId} AND NOT EXISTS (SELECT 1 FROM published.edition e WHERE e.period_slug = p.slug)`;
  const updates = work?.updates ?? 0;
  if (updates > 0) throw new Conflict("agency.hasWork", { count: updates });
}

interface Merge {
  from: { id: string; slug: string };
  to: { id: string; slug: string };
  moved: MovedPeople;
}

/** For whoever follows either agency, or one person of it. */
async function recordMerge(tx: Tx, actor: Actor, at: Date, { from, to, moved }: Merge): Promise<void> {
  const between = { mergedAgency: from.slug, mergedInto: to.slug };
  const data = { ...between, members: moved.accountIds.length, invited: moved.invitationIds.length };
  const told = [
    { action: "agency.mergeAgency", subject: { type: "agency", id: from.id }, data },
    { action: "agency.takeInAgency", subject: { type: "agency", id: to.id }, data },
    ...movedEntries(moved, between),
  ];
  for (const entry of told) await recordAuditEvent(tx, actor, at, entry);
}

/** Whoever gives either of them work or a member at this moment is waited for, and whoever comes after waits. */
async function lockBoth(tx: Tx, ...ids: readonly string[]): Promise<void> {
  await lockNames(tx);
  await tx.$queryRaw`SELECT 1 FROM workspace.agency WHERE id = ANY(${[...ids]}) ORDER BY id FOR NO KEY UPDATE`;
}

/** From today on its variants stand for the other agency; for the days before they stay its own. */
async function handOnVariants(tx: Tx, { fromId, toId, today }: Merging): Promise<void> {
  await tx.$executeRaw`
    UPDATE workspace.agency_variant SET agency_id = ${toId} WHERE agency_id = ${fromId} AND valid_from >= ${today}::date`;
  const cut = await tx.$queryRaw<{ name: string; until: Date | null }[]>`
    WITH standing AS (SELECT id, valid_to FROM workspace.agency_variant
      WHERE agency_id = ${fromId} AND (valid_to IS NULL OR valid_to >= ${today}::date))
    UPDATE workspace.agency_variant v SET valid_to = ${today}::date - 1 FROM standing
    WHERE v.id = standing.id RETURNING v.name, standing.valid_to AS until`;
  for (const { name, until } of cut)
    await tx.agencyVariant.create({
      data: { agencyId: toId, name, validFrom: dateColumn(today), validTo: until },
    });
}

async function handOnNames(tx: Tx, names: readonly string[], { toId, today }: Merging): Promise<void> {
  const onwards = { validFrom: today, validTo: null, wasOfficial: false };
  for (const name of new Set(names)) await giveDays(tx, toId, name, onwards);
}

/**
 * An administrator makes one agency part of another of the same side. It stays on record under its own name, in what was written
 * and published while it was one; from today on its names stand for the other, whose its members are. What it has still to
 * write must have been handed on.
 * @throws NotFound for whoever is no administrator; `agency.notFound`
 * @throws Conflict `agency.merged`, `agency.ofOtherSide`, `agency.hasWork`
 */
export async function mergeAgency(
  actor: Actor,
  { agencyId, toAgencyId }: MergeAgency,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  const at = clock.now();
  await inTransaction(db, async (tx) => {
    await lockInvited(tx, agencyId);
    await lockBoth(tx, agencyId, toAgencyId);
    const from = await lockStanding(tx, agencyId);
    const to = await lockStanding(tx, toAgencyId);
    if (from.sideCode !== to.sideCode) throw new Conflict("agency.ofOtherSide");
    await demandNoWork(tx, from.id);
    await tellOfMerge(tx, actor, from, to);
    const merging = { fromId: from.id, toId: to.id, today: civilDay(at) };
    await handOnVariants(tx, merging);
    await handOnNames(tx, Object.values(from.name), merging);
    const moved = await handOnPeople(tx, merging);
    await tx.agencySuccession.create({
      data: {
        ...{ agencyId: from.id, successorId: to.id, mergedById: actor.accountId },
        ...{ mergedOn: dateColumn(merging.today), mergedAt: at },
      },
    });
    await recordMerge(tx, actor, at, { from, to, moved });
  });
}
