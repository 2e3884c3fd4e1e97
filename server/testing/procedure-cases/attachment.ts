import type { CasesOf } from "./case";
import { knowing, NO_ATTACHMENT, savers } from "./refusals";

const answers = savers(NO_ATTACHMENT);

export const attachmentCases: CasesOf<"attachment"> = {
  list: {
    input: ({ updateId }) => ({ updateId }),
    answers: { collecting: knowing(NO_ATTACHMENT), published: knowing(NO_ATTACHMENT) },
  },
  caption: { input: ({ attachmentId }) => ({ attachmentId, caption: { en: "Photograph" } }), answers },
  mark: { input: ({ attachmentId }) => ({ attachmentId }), answers },
  unmark: { input: ({ markedAttachmentId }) => ({ attachmentId: markedAttachmentId }), answers },
  remove: { input: ({ attachmentId }) => ({ attachmentId }), answers },
};
