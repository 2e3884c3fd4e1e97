import type { CommandContext } from "@/server/db/command-context";
import type { ReviewStepKind } from "@/server/db/generated/enums";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { Conflict, demand, Invalid } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { loadRevision } from "../progress-update/load-revisions";
import { type LockedUpdate, lockUpdate } from "../progress-update/lock-update";
import type { UpdateFacts } from "../progress-update/progress-update.policy";
import { updateIssues } from "../progress-update/progress-update.rules";
import { mayAcceptUpdate, mayReturnUpdate, maySubmitUpdate } from "./review.policy";
import type { ReturnUpdate, ReviewStepInput } from "./review.schema";
import { tellOfStep } from "./tell-of-step";

interface Step {
  kind: ReviewStepKind;
  action: string;
  may: (actor: Actor, facts: UpdateFacts) => Decision;
  /** Whether what is unfinished holds it up. */
  isStrict: boolean;
}

/** Nobody takes a step on content that they have not seen. */
function demandSeen(update: LockedUpdate, revisionId: string): void {
  if (update.headRevisionId !== revisionId) throw new Conflict("review.changedSince");
}

async function demandFinished(tx: Tx, revisionId: string): Promise<void> {
  const content = await loadRevision(tx, revisionId);
  const issues = content ? updateIssues(content) : [];
  if (issues.length > 0) throw new Invalid("review.unfinished", { count: issues.length }, issues);
}

type StepInput = ReviewStepInput & { comment?: string };

function takeStep(actor: Actor, input: StepInput, { db, clock }: CommandContext, step: Step): Promise<void> {
  return inTransaction(db, async (tx) => {
    const update = await lockUpdate(tx, actor, input.updateId);
    demand(step.may(actor, update.facts));
    demandSeen(update, input.revisionId);
    if (step.isStrict) await demandFinished(tx, input.revisionId);
    const at = clock.now();
    const { updateId, revisionId, comment = null } = input;
    const ordinal = update.stepOrdinal + 1;
    const data = { updateId, ordinal, kind: step.kind, revisionId, accountId: actor.accountId, comment, at };
    await tx.reviewStep.create({ data });
    await tellOfStep(tx, actor, update, { kind: step.kind, comment });
    await recordAuditEvent(tx, actor, at, {
      action: step.action,
      subject: { type: "progressUpdate", id: updateId },
      data: { period: update.period.slug, number: update.number, revisionId },
    });
  });
}

/** @throws NotFound, Forbidden; Conflict `review.changedSince`; Invalid `review.unfinished` with the issues */
export function submitUpdate(actor: Actor, input: ReviewStepInput, context: CommandContext): Promise<void> {
  const action = "review.submitUpdate";
  return takeStep(actor, input, context, { kind: "SUBMITTED", action, may: maySubmitUpdate, isStrict: true });
}

/** @throws NotFound, Forbidden; Conflict `review.changedSince`; Invalid `review.unfinished` with the issues */
export function acceptUpdate(actor: Actor, input: ReviewStepInput, context: CommandContext): Promise<void> {
  const action = "review.acceptUpdate";
  return takeStep(actor, input, context, { kind: "ACCEPTED", action, may: mayAcceptUpdate, isStrict: true });
}

/** @throws NotFound, Forbidden; Conflict `review.changedSince` */
export function returnUpdate(actor: Actor, input: ReturnUpdate, context: CommandContext): Promise<void> {
  const action = "review.returnUpdate";
  return takeStep(actor, input, context, { kind: "RETURNED", action, may: mayReturnUpdate, isStrict: false });
}
