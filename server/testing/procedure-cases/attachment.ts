import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { CasesOf } from "./case";
import { knowing, NO_ATTACHMENT, savers } from "./refusals";

const answers = savers(NO_ATTACHMENT);

export const attachmentCases: CasesOf<"attachment"> = {
  list: {
    input: ({ updateId }) => ({ updateId }),
    answers: { collecting: knowing(NO_ATTACHMENT), published: knowing(NO_ATTACHMENT) },
  },
  caption: {
    input: async ({ attachmentId, scene: { db } }) => {
      const found = await db.attachment.findUnique({ where: { id: attachmentId } });
      const seen = localizedTextSchema.parse(found?.caption ?? {});
      return { attachmentId, caption: { en: "Photograph" }, seen };
    },
    answers,
  },
  mark: { input: ({ attachmentId }) => ({ attachmentId }), answers },
  unmark: { input: ({ markedAttachmentId }) => ({ attachmentId: markedAttachmentId }), answers },
  remove: { input: ({ attachmentId }) => ({ attachmentId }), answers },
};
