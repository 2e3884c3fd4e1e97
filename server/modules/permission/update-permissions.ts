import type { Actor } from "@/server/kernel/actor";
import { allow, type Decision } from "@/server/kernel/decision";
import { mayComment, mayCorrectComment } from "../comment/comment.policy";
import {
  mayReadNote,
  mayRemoveNote,
  mayShareNote,
  mayWriteNote,
} from "../internal-note/internal-note.policy";
import { maySaveUpdate, maySeeUpdate } from "../progress-update/progress-update.policy";
import { mayDismiss } from "../proof-reading/proof-reading.policy";
import {
  mayAcceptUpdate,
  mayReturnUpdate,
  maySubmitUpdate,
  mayWithdrawSubmission,
} from "../review/review.policy";
import { type Permission, whereKnown } from "./permission";
import { PERMISSION_STATES } from "./permission.schema";
import type { SampleFacts } from "./sample-facts";
import { SAMPLE_PEOPLE, SIDES } from "./sample-people";

type Rule = (actor: Actor, facts: SampleFacts["update"]) => Decision;

/** Of an update, for whoever may know of it. */
const ofUpdate =
  (rule: Rule) =>
  (actor: Actor, { update }: SampleFacts) =>
    whereKnown(maySeeUpdate(actor, update), rule(actor, update));

const authorId = SAMPLE_PEOPLE.responsible.accountId;
/** A note of the responsible agency's member, for their own side alone. */
const noteOf = ({ assignments }: SampleFacts["update"]) => ({
  ...{ side: SIDES.own, authorId, isShared: false, assignments },
});

export const readingUpdates: Record<string, Permission> = {
  update: {
    procedures: [
      ...["progressUpdate.get", "progressUpdate.find", "progressUpdate.revisions"],
      ...["progressUpdate.revision", "progressUpdate.compare", "progressUpdate.compareWithPrevious"],
      ...["timeline.list", "presence.keep", "updateVisit.unseen", "updateVisit.record", "updateVisit.settle"],
      ...["proofReading.forUpdate", "comment.list", "comment.mentionable", "attachment.list"],
      ...["spreadsheet.figures", "spreadsheet.look"],
    ],
    decide: ofUpdate(() => allow),
  },
};

export const writing: Record<string, Permission> = {
  save: {
    procedures: [
      ...["progressUpdate.save", "progressUpdate.restore", "proofReading.mend"],
      ...["attachment.caption", "attachment.mark", "attachment.unmark", "attachment.remove"],
    ],
    decide: ofUpdate(maySaveUpdate),
    states: PERMISSION_STATES,
  },
  takeOverFigures: {
    procedures: ["spreadsheet.takeOver"],
    decide: ofUpdate(maySaveUpdate),
    states: PERMISSION_STATES,
    passesOver: true,
  },
  dismissFinding: {
    procedures: ["proofReading.dismiss", "proofReading.takeBack"],
    decide: ofUpdate((actor, facts) => mayDismiss(actor, facts, "STYLE")),
    // Nothing is found in a plan, where nothing is written.
    states: PERMISSION_STATES.filter((state) => state !== "planning"),
  },
  submit: { procedures: ["review.submit"], decide: ofUpdate(maySubmitUpdate), states: PERMISSION_STATES },
  takeBackSubmission: {
    procedures: ["review.withdraw"],
    decide: ofUpdate(mayWithdrawSubmission),
    states: PERMISSION_STATES,
  },
  accept: { procedures: ["review.accept"], decide: ofUpdate(mayAcceptUpdate), states: PERMISSION_STATES },
  return: { procedures: ["review.return"], decide: ofUpdate(mayReturnUpdate), states: PERMISSION_STATES },
};

export const talking: Record<string, Permission> = {
  comment: {
    procedures: ["comment.open", "comment.reply", "comment.resolve", "comment.reopen"],
    decide: ofUpdate(mayComment),
    states: PERMISSION_STATES,
  },
  correctComment: {
    procedures: ["comment.correct"],
    decide: ofUpdate((actor) => mayCorrectComment(actor, { authorId })),
  },
  note: {
    procedures: ["internalNote.list", "internalNote.add"],
    decide: (actor, { update }) => whereKnown(mayWriteNote(actor, update), allow),
  },
  shareNote: {
    procedures: ["internalNote.share"],
    decide: (actor, { update }) =>
      whereKnown(mayReadNote(actor, noteOf(update)), mayShareNote(actor, noteOf(update))),
  },
  removeNote: {
    procedures: ["internalNote.remove"],
    decide: (actor, { update }) =>
      whereKnown(mayReadNote(actor, noteOf(update)), mayRemoveNote(actor, noteOf(update))),
  },
};
