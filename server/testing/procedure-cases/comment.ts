import { accountId } from "@/prisma/seed/accounts";
import { cast } from "../cast";
import { type CasesOf, inEach, told } from "./case";
import { knowing, NO_COMMENT, NO_UPDATE } from "./refusals";

const mentions = [accountId(cast.hkOfficer2)];
const whole = { kind: "WHOLE" } as const;
/** What is said of an update, whatever has become of it. */
const everAfter = ["collecting", "accepted", "inReview", "endorsed", "published", "notNamed"] as const;
/** Of a plan nothing is said. */
const said = { answers: inEach(everAfter, knowing(NO_COMMENT)), nothingIn: ["planning"] } as const;
const readable = { ...inEach(everAfter, knowing()), planning: knowing() };

export const commentCases: CasesOf<"comment"> = {
  list: { input: ({ updateId }) => ({ updateId }), answers: readable },
  mentionable: { input: ({ updateId }) => ({ updateId, audience: "ALL" }), answers: readable },
  open: {
    input: ({ updateId, revisionId }) => ({
      ...{ updateId, revisionId, place: whole, audience: "ALL", text: "请看", mentions },
    }),
    answers: {
      ...inEach(everAfter, knowing()),
      planning: knowing(NO_UPDATE, "FORBIDDEN progressUpdate.planNotEndorsed"),
    },
  },
  reply: { input: ({ threadId }) => ({ threadId, text: "是5宗", mentions }), ...said },
  correct: {
    input: ({ commentId }) => ({ commentId, text: "应为5宗" }),
    answers: inEach(
      everAfter,
      told({ ...knowing(NO_COMMENT, "FORBIDDEN comment.onlyItsAuthor"), responsible: "done" }),
    ),
  },
  resolve: { input: ({ threadId }) => ({ threadId, seen: 1 }), ...said },
  reopen: { input: ({ settledThreadId }) => ({ threadId: settledThreadId, seen: 1 }), ...said },
};
