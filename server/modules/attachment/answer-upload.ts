import { answerFile } from "@/server/api/answer-file";
import type { ApiContext } from "@/server/api/context";
import { idInAddress } from "@/server/kernel/id-in-address";
import { keptFileName } from "@/server/kernel/kept-file-name";
import { withReceived } from "../attachment-store/receive-file";
import { attachmentFolder } from "../attachment-store/store";
import { addAttachment } from "./attachment.commands";
import { demandMayAdd } from "./attachment.queries";
import { ATTACHMENT_LIMITS } from "./attachment.schema";

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value;
  } finally {
    await reader?.cancel();
  }
}

/**
 * Answers a request whose body is a file and whose address says its name and the update that it belongs to: with the id of the
 * attachment. Nothing of the body is read for somebody who may not add it.
 */
export function answerAttachment(request: Request, context: ApiContext): Promise<Response> {
  return answerFile(request, context, "attachment.fileMissing", async (actor) => {
    const address = new URL(request.url).searchParams;
    const updateId = idInAddress(address.get("update"), "progressUpdate.notFound");
    const fileName = keptFileName(address.get("name") ?? "", ATTACHMENT_LIMITS.fileName);
    await demandMayAdd(actor, updateId, context);
    const limit = { megabytes: ATTACHMENT_LIMITS.fileMegabytes };
    return withReceived(chunksOf(request), attachmentFolder(), limit, (file) =>
      addAttachment(actor, { updateId, fileName }, file, context),
    );
  });
}
