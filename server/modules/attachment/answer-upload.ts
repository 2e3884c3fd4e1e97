import type { ApiContext } from "@/server/api/context";
import { describeTrouble } from "@/server/api/error-map";
import { DomainError, Invalid, SignedOut } from "@/server/kernel/errors";
import { withReceived } from "../attachment-store/receive-file";
import { attachmentFolder } from "../attachment-store/store";
import { addAttachment } from "./attachment.commands";
import { demandMayAdd } from "./attachment.queries";
import { keptFileName } from "./attachment.rules";
import { ATTACHMENT_LIMITS } from "./attachment.schema";

const STATUS: Record<DomainError["kind"], number> = {
  notFound: 404,
  signedOut: 401,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  throttled: 429,
};

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value;
  } finally {
    await reader?.cancel();
  }
}

/**
 * Answers a request whose body is a file and whose address says its name and the update that it belongs to: 200 with the id of
 * the attachment, or the trouble, as procedures tell it. The body's type is one that no form of another site can send; nothing of
 * it is read for somebody who may not add it.
 */
export async function answerAttachment(
  request: Request,
  { actor, requestId, ...context }: ApiContext,
): Promise<Response> {
  try {
    if (!actor) throw new SignedOut("account.signedOut");
    if (request.headers.get("content-type") !== "application/octet-stream")
      throw new Invalid("attachment.fileMissing");
    const address = new URL(request.url).searchParams;
    const updateId = address.get("update") ?? "";
    const fileName = keptFileName(address.get("name") ?? "");
    await demandMayAdd(actor, updateId, context);
    const limit = { megabytes: ATTACHMENT_LIMITS.fileMegabytes };
    const added = await withReceived(chunksOf(request), attachmentFolder(), limit, (file) =>
      addAttachment(actor, { updateId, fileName }, file, context),
    );
    return Response.json(added);
  } catch (error) {
    const status = error instanceof DomainError ? STATUS[error.kind] : 500;
    if (status === 500) console.error(`[${requestId}] /api/attachments:`, error);
    return Response.json({ trouble: describeTrouble(error, requestId) }, { status });
  }
}
