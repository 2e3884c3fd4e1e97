import type { Actor } from "@/server/kernel/actor";
import { allOf, allow, type Decision } from "@/server/kernel/decision";
import { canBeReassigned } from "../assignment/assignment.rules";
import { mayCorrect } from "../correction/correction.policy";
import { canBeOpened, isOpen } from "../correction/correction.rules";
import { mayOrder } from "../document-order/document-order.policy";
import { mayExceptDueDate } from "../due-date/due-date.policy";
import { mayGive, mayWithdraw } from "../endorsement/endorsement.policy";
import { canBeGiven, canBeWithdrawn } from "../endorsement/endorsement.rules";
import { mayImport } from "../importing/importing.policy";
import { planCanChange, workCanChange } from "../plan/plan.rules";
import { mayPublish } from "../publication/publication.policy";
import { canBePublished } from "../publication/publication.rules";
import { canBeHeld, canBePublishedAtOnce, canBeStopped } from "../publication-hold/publication-hold.rules";
import { mayRemind } from "../reminder/reminder.policy";
import { mayManagePeriods, mayReadPeriods } from "../reporting-period/reporting-period.policy";
import { reviewCanOpen } from "../reporting-period/reporting-period.rules";
import { type Permission, whereKnown } from "./permission";
import type { PermissionState } from "./permission.schema";
import { SIDES } from "./sample-people";

const STAGES = ["planning", "collecting", "inReview", "reviewed", "endorsed", "published", "named"] as const;
const WITH_HOLD = [...STAGES, "held"] as const satisfies readonly PermissionState[];

const officers = (actor: Actor, ...then: Decision[]) =>
  allOf(mayReadPeriods(actor), mayManagePeriods(actor), ...then);

export const readingPeriods: Record<string, Permission> = {
  periods: {
    procedures: [
      ...["reportingPeriod.listPeriods", "board.getBoard", "plan.getPlan", "comparison.get"],
      ...["correction.get", "endorsement.get", "summary.get"],
    ],
    decide: mayReadPeriods,
  },
  wholeSummary: {
    procedures: [
      ...["documentOrder.get", "documentOrder.order", "documentOrder.callOff"],
      "proofReading.forPeriod",
    ],
    decide: (actor, { period }) => whereKnown(mayOrder(actor, "summary", period.stage).allowed, allow),
    states: STAGES,
  },
  imports: {
    procedures: [
      ...["importing.listImports", "importing.getDraft", "importing.mendHead", "importing.mendUpdate"],
      ...["importing.addUpdate", "importing.removeUpdate", "importing.moveUpdate"],
      ...["importing.discardDraft", "importing.confirm", "importing.takeBack"],
    ],
    decide: mayImport,
  },
};

export const planning: Record<string, Permission> = {
  openPeriod: { procedures: ["reportingPeriod.openPeriod"], decide: (actor) => officers(actor) },
  plan: {
    procedures: [
      ...["area.addArea", "area.renameArea", "area.moveArea", "area.removeArea", "area.placeUnderArea"],
      ...["project.carryForwardProject", "project.resumeProject", "project.omitProject"],
      ...["project.returnToUndecided", "project.addProject", "project.removeAddedProject"],
      ...["project.retitlePlannedProject", "project.movePlannedProject", "assignment.assignUpdate"],
      ...["reportingPeriod.overridePeriodLabel", "reportingPeriod.deletePeriod"],
    ],
    decide: (actor, { period }) => officers(actor, planCanChange(period.stage)),
    states: STAGES,
  },
  reassign: {
    procedures: ["assignment.reassignUpdate", "assignment.handOnUpdates"],
    decide: (actor, { period }) => officers(actor, canBeReassigned(period)),
    states: STAGES,
  },
  setDueDate: {
    procedures: ["reportingPeriod.setDueDate"],
    decide: (actor, { period }) => officers(actor, workCanChange(period)),
    states: STAGES,
  },
  exceptDueDate: {
    procedures: ["dueDate.exceptDueDate", "dueDate.endException"],
    decide: (actor, { period }) => officers(actor, workCanChange(period), mayExceptDueDate(actor, SIDES.own)),
    states: STAGES,
  },
  remind: {
    procedures: ["reminder.remind"],
    decide: (actor, { update }) => officers(actor, mayRemind(actor, update)),
    states: ["collecting", "submitted", "returned", "accepted", "returnedInReview"],
    passesOver: true,
  },
  openReview: {
    procedures: ["reportingPeriod.openReview"],
    decide: (actor, { period }) => officers(actor, reviewCanOpen(period.stage)),
    states: STAGES,
  },
};

const publishers = (actor: Actor, ...then: Decision[]) =>
  allOf(mayReadPeriods(actor), mayPublish(actor), ...then);
const correctors = (actor: Actor, ...then: Decision[]) =>
  allOf(mayReadPeriods(actor), mayCorrect(actor), ...then);

export const publishing: Record<string, Permission> = {
  endorse: {
    procedures: ["endorsement.give"],
    decide: (actor, { endorsement }) =>
      allOf(mayReadPeriods(actor), mayGive(actor, endorsement), canBeGiven(endorsement, actor.side)),
    states: STAGES,
  },
  withdrawEndorsement: {
    procedures: ["endorsement.withdraw"],
    decide: (actor, { endorsement }) =>
      allOf(mayReadPeriods(actor), mayWithdraw(actor), canBeWithdrawn(endorsement, actor.side)),
    states: WITH_HOLD,
  },
  publish: {
    procedures: ["publication.publish"],
    decide: (actor, { endorsement, hold }) =>
      publishers(actor, canBePublishedAtOnce(hold), canBePublished(endorsement)),
    states: WITH_HOLD,
  },
  hold: {
    procedures: ["publicationHold.hold"],
    decide: (actor, { endorsement, hold }) => publishers(actor, canBePublished(endorsement), canBeHeld(hold)),
    states: WITH_HOLD,
  },
  stop: {
    procedures: ["publicationHold.stop"],
    decide: (actor, { hold }) => publishers(actor, canBeStopped(hold)),
    states: WITH_HOLD,
  },
  openCorrection: {
    procedures: ["correction.open"],
    decide: (actor, { period }) => correctors(actor, canBeOpened(period)),
    states: STAGES,
  },
  extendCorrection: {
    procedures: ["correction.name", "correction.abandon"],
    decide: (actor, { period }) => correctors(actor, isOpen(period)),
    states: STAGES,
  },
};
