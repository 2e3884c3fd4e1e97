import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { CasesOf } from "./case";
import { knowing, NO_ATTACHMENT, savers } from "./refusals";

/** To a plan nothing is attached. */
const kept = { answers: savers(NO_ATTACHMENT), nothingIn: ["planning"] } as const;

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
    ...kept,
  },
  mark: { input: ({ attachmentId }) => ({ attachmentId }), ...kept },
  unmark: { input: ({ markedAttachmentId }) => ({ attachmentId: markedAttachmentId }), ...kept },
  remove: { input: ({ attachmentId }) => ({ attachmentId }), ...kept },
};
