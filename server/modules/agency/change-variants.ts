import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, NotFound } from "@/server/kernel/errors";
import { demandAdministrator } from "../account/account.policy";
import { recordAuditEvent } from "../audit/record";
import { dateColumn, isoDay } from "../reporting-period/civil-day";
import { lockStanding } from "./agency.commands";
import type { AddVariant, ChangeVariant, RemoveVariant } from "./agency.schema";
import { demandFree, hasVariant, type SpanOfDays } from "./names-in-use";

const columns = ({ validFrom, validTo }: SpanOfDays) => ({
  validFrom: validFrom === null ? null : dateColumn(validFrom),
  validTo: validTo === null ? null : dateColumn(validTo),
});

export const daysOf = (row: { validFrom: Date | null; validTo: Date | null }): SpanOfDays => ({
  validFrom: row.validFrom && isoDay(row.validFrom),
  validTo: row.validTo && isoDay(row.validTo),
});

/** A variant with its agency, whose names are locked. @throws NotFound `agency.variantNotFound`; Conflict `agency.merged` */
async function lockVariant(tx: Tx, variantId: string) {
  const known = await tx.agencyVariant.findUnique({ where: { id: variantId } });
  if (!known) throw new NotFound("agency.variantNotFound");
  const agency = await lockStanding(tx, known.agencyId);
  const variant = await tx.agencyVariant.findUnique({ where: { id: variantId } });
  if (!variant) throw new NotFound("agency.variantNotFound");
  return { agency, name: variant.name, wasOfficial: variant.wasOfficial, ...daysOf(variant) };
}

/**
 * An administrator puts another way on record in which an agency is written, for some days or for all.
 * @throws NotFound for whoever is no administrator; `agency.notFound`
 * @throws Conflict `agency.merged`, `agency.nameTaken`, `agency.variantKnown`
 */
export async function addVariant(
  actor: Actor,
  { agencyId, name, ...span }: AddVariant,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  await inTransaction(db, async (tx) => {
    const { slug } = await lockStanding(tx, agencyId);
    await demandFree(tx, agencyId, [name], span);
    if (await hasVariant(tx, agencyId, name, span)) throw new Conflict("agency.variantKnown", { name });
    await tx.agencyVariant.create({ data: { agencyId, name, ...columns(span) } });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "agency.addVariant",
      subject: { type: "agency", id: agencyId },
      data: { slug, variant: name, ...span },
    });
  });
}

/**
 * An administrator gives a variant other days.
 * @throws NotFound for whoever is no administrator; `agency.variantNotFound`
 * @throws Conflict `agency.merged`, `agency.changedMeanwhile`, `agency.nameTaken`, `agency.variantKnown`
 */
export async function changeVariant(
  actor: Actor,
  { variantId, seen, ...span }: ChangeVariant,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  await inTransaction(db, async (tx) => {
    const { agency, name, wasOfficial, ...before } = await lockVariant(tx, variantId);
    if (before.validFrom !== seen.validFrom || before.validTo !== seen.validTo)
      throw new Conflict("agency.changedMeanwhile");
    if (before.validFrom === span.validFrom && before.validTo === span.validTo) return;
    await demandFree(tx, agency.id, [name], span);
    // Its own days must not stand in its way.
    await tx.agencyVariant.delete({ where: { id: variantId } });
    if (await hasVariant(tx, agency.id, name, span)) throw new Conflict("agency.variantKnown", { name });
    await tx.agencyVariant.create({
      data: { id: variantId, agencyId: agency.id, name, wasOfficial, ...columns(span) },
    });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "agency.changeVariant",
      subject: { type: "agency", id: agency.id },
      data: {
        ...{ slug: agency.slug, variant: name, ...span },
        ...{ validFromBefore: before.validFrom, validToBefore: before.validTo },
      },
    });
  });
}

/**
 * An administrator takes away a variant, which nobody writes or which was a slip.
 * @throws NotFound for whoever is no administrator; `agency.variantNotFound`; Conflict `agency.merged`
 */
export async function removeVariant(
  actor: Actor,
  { variantId }: RemoveVariant,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  await inTransaction(db, async (tx) => {
    const { agency, name, validFrom, validTo } = await lockVariant(tx, variantId);
    await tx.agencyVariant.delete({ where: { id: variantId } });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "agency.removeVariant",
      subject: { type: "agency", id: agency.id },
      data: { slug: agency.slug, variant: name, validFrom, validTo },
    });
  });
}
