import { isDeepStrictEqual } from "node:util";
import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, Invalid } from "@/server/kernel/errors";
import { changeWork, type OpenPlan } from "../plan/change-plan";
import { planCanChange } from "../plan/plan.rules";
import type { PeriodRow } from "../reporting-period/stage";
import { type Assigned, canBeReassigned, handedOn } from "./assignment.rules";
import type { AssignUpdate, HandOnUpdates, ReassignUpdate } from "./assignment.schema";
import { type AssignedUpdate, assignedUpdates, reassign } from "./reassign";
import { demandStanding, memberAgencies, namedAgencies, replaceAssignments } from "./replace-assignments";
import { tellHandedOn, tellReassigned } from "./tell-reassigned";

/** The update, which `changeWork` has found to be there. */
async function assignedUpdate(tx: Tx, id: string): Promise<AssignedUpdate> {
  const [update] = await assignedUpdates(tx, { id });
  if (!update) throw new Conflict("assignment.changedSince");
  return update;
}

/** For the audit log: slugs, the responsible agency apart. */
async function slugs(tx: Tx, rows: readonly Assigned[]) {
  const agencies = await memberAgencies(
    tx,
    rows.map(({ agencyId }) => agencyId),
  );
  const of = (kind: Assigned["kind"]) =>
    rows.filter((row) => row.kind === kind).flatMap(({ agencyId }) => agencies.get(agencyId)?.slug ?? []);
  return { responsible: of("RESPONSIBLE")[0] ?? null, contributing: of("CONTRIBUTING") };
}

/**
 * Says in planning who writes an update: one responsible member agency, any number of contributing ones, of either side.
 * Replaces what was said before.
 * @throws Conflict `reportingPeriod.planAgreed`: from then on `reassignUpdate` asks why
 */
export async function assignUpdate(
  actor: Actor,
  input: AssignUpdate,
  context: CommandContext,
): Promise<void> {
  const rule = ({ stage }: PeriodRow) => planCanChange(stage);
  return changeWork(
    actor,
    { updateId: input.updateId },
    context,
    async ({ tx }) => {
      const { project } = await assignedUpdate(tx, input.updateId);
      const rows = namedAgencies(input);
      await replaceAssignments(tx, input.updateId, rows);
      const data = { project, ...(await slugs(tx, rows)) };
      return { answer: undefined, entry: { action: "assignment.assignUpdate", data } };
    },
    rule,
  );
}

function demandAsSeen({ rows }: AssignedUpdate, { seen }: ReassignUpdate): void {
  const named = seen.responsibleAgencyId
    ? namedAgencies({ ...seen, responsibleAgencyId: seen.responsibleAgencyId })
    : [];
  const inOrder = (assigned: readonly Assigned[]) =>
    assigned.toSorted((one, other) => one.agencyId.localeCompare(other.agencyId, "en"));
  if (!isDeepStrictEqual(inOrder(rows), inOrder(named))) throw new Conflict("assignment.changedSince");
}

/**
 * Makes other agencies write an update of an agreed plan, for a reason. Whoever wrote it and whoever will is told, and so are
 * both secretariats; the plan's endorsement, which is not of who writes, stays in force. What was written stays as it is.
 * @throws Conflict `assignment.planNotAgreed`, `assignment.changedSince`, `reportingPeriod.published`
 * @throws Invalid `assignment.notAMember`, `assignment.unchanged`
 */
export async function reassignUpdate(
  actor: Actor,
  input: ReassignUpdate,
  context: CommandContext,
): Promise<void> {
  const { updateId, reason } = input;
  const change = async ({ tx, period, at }: OpenPlan) => {
    const update = await assignedUpdate(tx, updateId);
    demandAsSeen(update, input);
    const after = namedAgencies(input);
    const changes = await reassign(tx, actor, update, { after, reason, at });
    if (changes.length === 0) throw new Invalid("assignment.unchanged");
    await tellReassigned(tx, actor, period.id, { update, changes, after, reason });
    const before = (await slugs(tx, update.rows)).responsible;
    const data = { project: update.project, before, ...(await slugs(tx, after)), reason };
    return { answer: undefined, entry: { action: "assignment.reassignUpdate", data } };
  };
  return changeWork(actor, { updateId }, context, change, canBeReassigned);
}

/**
 * Hands everything on that one agency writes in a period to another one, for a reason: such as when nobody of it is left.
 * @returns how many updates
 * @throws Conflict `assignment.planNotAgreed`, `reportingPeriod.published`
 * @throws Invalid `assignment.notAMember`, `assignment.nothingToHandOn`
 */
export async function handOnUpdates(
  actor: Actor,
  { periodSlug, fromAgencyId, toAgencyId, reason }: HandOnUpdates,
  context: CommandContext,
): Promise<{ count: number }> {
  const change = async ({ tx, period, at }: OpenPlan) => {
    const agencies = await memberAgencies(tx, [fromAgencyId, toAgencyId]);
    await demandStanding(tx, [toAgencyId]);
    const writes = { some: { agencyId: fromAgencyId } };
    const updates = await assignedUpdates(tx, { periodId: period.id, assignments: writes });
    if (updates.length === 0) throw new Invalid("assignment.nothingToHandOn");
    for (const update of updates) {
      const after = handedOn(update.rows, fromAgencyId, toAgencyId);
      await reassign(tx, actor, update, { after, reason, at });
    }
    const count = updates.length;
    await tellHandedOn(tx, actor, period.id, { from: fromAgencyId, to: toAgencyId, count, reason });
    const [before, responsible] = [agencies.get(fromAgencyId)?.slug, agencies.get(toAgencyId)?.slug];
    const data = { before: before ?? null, responsible: responsible ?? null, updates: count, reason };
    return { answer: { count }, entry: { action: "assignment.handOnUpdates", data } };
  };
  return changeWork(actor, { slug: periodSlug }, context, change, canBeReassigned);
}
