import { type CasesOf, inEach, told } from "./case";
import { knowing, NO_NOTE } from "./refusals";

const WHENEVER = ["collecting", "published"] as const;
/** Written by the responsible agency's member for their own side: for the other there is no such note. */
const ownSide = inEach(WHENEVER, told({ all: NO_NOTE, ownOfficer: "done", responsible: "done" }));

export const internalNoteCases: CasesOf<"internalNote"> = {
  list: { input: ({ updateId }) => ({ updateId }), answers: inEach(WHENEVER, knowing()) },
  add: {
    input: ({ updateId }) => ({ updateId, text: "备注", shared: true }),
    answers: inEach(WHENEVER, knowing()),
  },
  share: { input: ({ noteId }) => ({ noteId }), answers: ownSide },
  remove: { input: ({ noteId }) => ({ noteId }), answers: ownSide },
};
