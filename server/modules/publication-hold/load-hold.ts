import type { Tx } from "@/server/db/transaction";
import type { HoldFacts, StandingHold, StoppedHold } from "./publication-hold.rules";

/** The hold of a period that stands: neither stopped nor led to its edition. */
export async function findStandingHold(tx: Tx, periodId: string): Promise<StandingHold | null> {
  const [hold] = await tx.$queryRaw<StandingHold[]>`
    SELECT h.id, h.publish_at AS "publishAt", h.set_at AS "setAt", a.name AS "setByName"
    FROM workspace.publication_hold h JOIN workspace.account a ON a.id = h.set_by_id
    WHERE h.id = workspace.standing_hold(${periodId})`;
  return hold ?? null;
}

export async function loadHoldFacts(tx: Tx, periodId: string): Promise<HoldFacts> {
  const { holdDays } = await tx.taskForce.findFirstOrThrow({ select: { holdDays: true } });
  return { hold: await findStandingHold(tx, periodId), holdDays };
}

/** The newest hold of a period, where an officer stopped it and nothing was set or published since; null otherwise. */
export async function findStoppedHold(tx: Tx, periodId: string): Promise<StoppedHold | null> {
  const newest = await tx.publicationHold.findFirst({
    where: { periodId },
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    include: { period: { select: { slug: true } }, stop: { include: { by: { select: { name: true } } } } },
  });
  const stop = newest?.stop;
  if (!newest || !stop?.by || stop.how !== "STOPPED") return null;
  const published = { periodSlug: newest.period.slug, publishedAt: { gte: stop.at } };
  if ((await tx.edition.count({ where: published })) > 0) return null;
  const { at: stoppedAt, by, reason } = stop;
  return { publishAt: newest.publishAt, stoppedAt, stoppedByName: by.name, reason: reason ?? "" };
}
