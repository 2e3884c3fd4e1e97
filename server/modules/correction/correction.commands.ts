import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { Conflict, demand, demandState } from "@/server/kernel/errors";
import { type AuditEntry, recordAuditEvent } from "../audit/record";
import { tell } from "../endorsement/tell";
import { activeOfficers } from "../notification/recipients";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { lockPeriod, type OpenCorrection, type PeriodRow } from "../reporting-period/stage";
import { mayCorrect } from "./correction.policy";
import { canBeOpened, isOpen } from "./correction.rules";
import type {
  AbandonCorrection,
  CorrectionPlace,
  NameUpdates,
  OpenCorrectionInput,
} from "./correction.schema";
import { endForCorrection } from "./end-endorsements";
import { writeNames } from "./name-updates";
import { restoreUpdates } from "./restore-updates";

interface Locked {
  tx: Tx;
  at: Date;
  period: PeriodRow;
}

/** The period for this transaction alone: nobody saves, endorses or publishes meanwhile. */
function withCorrectable<T>(
  actor: Actor,
  { periodSlug }: CorrectionPlace,
  { db, clock }: CommandContext,
  rule: (period: PeriodRow) => Decision,
  work: (locked: Locked) => Promise<T>,
): Promise<T> {
  demandPeriodsExistFor(actor);
  return inTransaction(db, async (tx) => {
    const period = await lockPeriod(tx, { slug: periodSlug }, "UPDATE");
    demand(mayCorrect(actor));
    demandState(rule(period));
    return work({ tx, period, at: clock.now() });
  });
}

function record(
  actor: Actor,
  { tx, at, period }: Locked,
  { action, data }: Pick<AuditEntry, "action" | "data">,
) {
  return recordAuditEvent(tx, actor, at, {
    action,
    subject: { type: "reportingPeriod", id: period.id },
    data: { period: period.slug, ...data },
  });
}

type Told = "opened" | "named" | "abandoned";

async function tellOfficers(
  actor: Actor,
  { tx, period }: Locked,
  said: Told,
  params: Record<string, number>,
) {
  await tell(tx, period.id, await activeOfficers(tx), {
    code: `correction.${said}`,
    params: () => ({ subject: "SUMMARY", by: actor.name, ...params }),
  });
}

const asText = (numbers: readonly number[]) => numbers.map(String);

/** What `isOpen` has just asked, said to the compiler. */
function openOf({ correction }: PeriodRow): OpenCorrection {
  if (!correction) throw new Conflict("correction.notOpen");
  return correction;
}

async function newestNumber(tx: Tx, periodSlug: string): Promise<number> {
  const newest = await tx.edition.findFirstOrThrow({
    where: { periodSlug },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return newest.number;
}

/**
 * Opens the newest edition of a period for correction: both sides' word on it ends, and from now on the named updates, and
 * nothing else, can change. The public reads that edition until the next one is published.
 * @throws NotFound, Forbidden, Conflict `correction.…`; Invalid `correction.unknownUpdate`
 */
export function openCorrection(
  actor: Actor,
  input: OpenCorrectionInput,
  context: CommandContext,
): Promise<{ correctionId: string }> {
  return withCorrectable(actor, input, context, canBeOpened, async (locked) => {
    const { tx, at, period } = locked;
    const corrects = await newestNumber(tx, period.slug);
    await endForCorrection(tx, actor, at, period);
    const { id: correctionId } = await tx.correction.create({
      data: {
        periodId: period.id,
        corrects,
        reason: input.reason,
        openedById: actor.accountId,
        openedAt: at,
      },
    });
    const naming = { correctionId, period, byId: actor.accountId, at };
    const numbers = await writeNames(tx, naming, input.updateIds);
    await tellOfficers(actor, locked, "opened", { number: corrects, count: numbers.length });
    const data = { correctionId, edition: corrects, numbers: asText(numbers) };
    await record(actor, locked, { action: "correction.openCorrection", data });
    return { correctionId };
  });
}

/**
 * Lets an open correction touch more updates. Naming changes no content, so endorsements given meanwhile stay.
 * @throws NotFound, Forbidden, Conflict `correction.notOpen`, `correction.alreadyNamed`; Invalid `correction.unknownUpdate`
 */
export function nameUpdates(actor: Actor, input: NameUpdates, context: CommandContext): Promise<void> {
  return withCorrectable(actor, input, context, isOpen, async (locked) => {
    const { tx, at, period } = locked;
    const correction = openOf(period);
    const more = input.updateIds.filter((id) => !correction.updateIds.includes(id));
    if (more.length === 0) throw new Conflict("correction.alreadyNamed");
    const naming = { correctionId: correction.id, period, byId: actor.accountId, at };
    const numbers = await writeNames(tx, naming, more);
    await tellOfficers(actor, locked, "named", { count: numbers.length });
    const data = { correctionId: correction.id, numbers: asText(numbers) };
    await record(actor, locked, { action: "correction.nameUpdates", data });
  });
}

/**
 * Gives a correction up: what it changed says again what the edition says, and what was endorsed meanwhile ends.
 * @throws NotFound, Forbidden, Conflict `correction.notOpen`
 */
export function abandonCorrection(
  actor: Actor,
  input: AbandonCorrection,
  context: CommandContext,
): Promise<void> {
  return withCorrectable(actor, input, context, isOpen, async (locked) => {
    const { tx, at, period } = locked;
    const correction = openOf(period);
    await endForCorrection(tx, actor, at, period);
    const restored = await restoreUpdates(tx, actor, at, period, correction);
    const reason = input.reason || null;
    await tx.correctionAbandonment.create({
      data: { correctionId: correction.id, byId: actor.accountId, at, reason },
    });
    await tellOfficers(actor, locked, "abandoned", { number: correction.corrects });
    const data = {
      correctionId: correction.id,
      edition: correction.corrects,
      restored: asText(restored),
      reason,
    };
    await record(actor, locked, { action: "correction.abandonCorrection", data });
  });
}
