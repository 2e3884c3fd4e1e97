import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { Conflict, demand, Invalid } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { openReturnThreads } from "../comment/open-return-threads";
import { settleNotices } from "../notification/notify";
import { agencyWrittenFor } from "../progress-update/agency-written-for";
import { loadRevision } from "../progress-update/load-revisions";
import { type LockedUpdate, lockUpdate } from "../progress-update/lock-update";
import { responsibleOfOwnSide, type UpdateFacts } from "../progress-update/progress-update.policy";
import { updateIssues } from "../progress-update/progress-update.rules";
import { AWAITING, settleAwaited } from "../reminder/settle-awaited";
import { mayAcceptUpdate, mayReturnUpdate, maySubmitUpdate, mayWithdrawSubmission } from "./review.policy";
import { wordsOfReturn } from "./review.rules";
import type { ReturnUpdate, ReviewStepInput, ReviewStepKind } from "./review.schema";
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

type StepInput = ReviewStepInput & Partial<Pick<ReturnUpdate, "remarks">>;

/** The notices whose matter a step settles: what was asked for is done, or asks for something else now. */
const SETTLES: Record<ReviewStepKind, string[]> = {
  SUBMITTED: ["review.returned", "review.withdrawn", ...AWAITING],
  RETURNED: ["review.submitted"],
  ACCEPTED: ["review.submitted", "review.returned"],
  WITHDRAWN: ["review.submitted"],
};

/** The responsible agency, where an officer does what is its to do. */
async function agencyActedFor(tx: Tx, actor: Actor, { facts }: LockedUpdate, kind: ReviewStepKind) {
  if (kind === "RETURNED" || kind === "ACCEPTED") return null;
  const agencyId = responsibleOfOwnSide(actor, facts);
  return agencyId === null ? null : agencyWrittenFor(tx, actor, facts, agencyId);
}

function takeStep(actor: Actor, input: StepInput, { db, clock }: CommandContext, step: Step): Promise<void> {
  return inTransaction(db, async (tx) => {
    const update = await lockUpdate(tx, actor, input.updateId);
    demand(step.may(actor, update.facts));
    demandSeen(update, input.revisionId);
    if (step.isStrict) await demandFinished(tx, input.revisionId);
    const at = clock.now();
    const { updateId, revisionId, remarks } = input;
    const comment = remarks ? wordsOfReturn(remarks) : null;
    const ordinal = update.stepOrdinal + 1;
    const agency = await agencyActedFor(tx, actor, update, step.kind);
    const by = { accountId: actor.accountId, onBehalfOfId: agency?.id, onBehalfSide: agency?.side };
    const data = { updateId, ordinal, kind: step.kind, revisionId, ...by, comment, at };
    const taken = await tx.reviewStep.create({ data });
    if (remarks) await openReturnThreads(tx, actor, update, taken, remarks);
    await settleNotices(tx, { updateId, code: { in: SETTLES[step.kind] } }, at);
    if (step.kind === "SUBMITTED") await settleAwaited(tx, update.period, at);
    await tellOfStep(tx, actor, update, { kind: step.kind, comment, agency });
    await recordAuditEvent(tx, actor, at, {
      action: step.action,
      subject: { type: "progressUpdate", id: updateId },
      data: {
        ...{ period: update.period.slug, number: update.number, revisionId },
        ...(agency ? { agency: agency.slug } : {}),
      },
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

/** Takes a submission back: a draft again, on record. @throws NotFound, Forbidden; Conflict `review.changedSince` */
export function withdrawSubmission(
  actor: Actor,
  input: ReviewStepInput,
  context: CommandContext,
): Promise<void> {
  const action = "review.withdrawSubmission";
  const may = mayWithdrawSubmission;
  return takeStep(actor, input, context, { kind: "WITHDRAWN", action, may, isStrict: false });
}

/**
 * Sends an update back with what is to be done, and opens a thread at each place where something is.
 * @throws NotFound, Forbidden; Conflict `review.changedSince`, `comment.tooManyThreads`;
 * Invalid `comment.unknownPlace`, `comment.cannotMention`
 */
export function returnUpdate(actor: Actor, input: ReturnUpdate, context: CommandContext): Promise<void> {
  const action = "review.returnUpdate";
  return takeStep(actor, input, context, { kind: "RETURNED", action, may: mayReturnUpdate, isStrict: false });
}
