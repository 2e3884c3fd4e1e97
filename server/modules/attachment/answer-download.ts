import type { ApiContext } from "@/server/api/context";
import { DomainError, SignedOut } from "@/server/kernel/errors";
import { idInAddress } from "@/server/kernel/id-in-address";
import { attachmentHeader } from "@/server/kernel/safe-file-name";
import { attachmentStore } from "../attachment-store/store";
import { verifiedBytes } from "../attachment-store/verified-bytes";
import { getAttachment } from "./attachment.queries";

/** Sends what comes as it comes. */
function streamOf(chunks: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
}

/** A file as it was added, for whoever may read its update; 404 for everybody else, signed in or not. */
export async function answerDownload(id: string, { actor, db }: ApiContext): Promise<Response> {
  try {
    if (!actor) throw new SignedOut("account.signedOut");
    const attachmentId = idInAddress(id, "attachment.notFound");
    const file = await getAttachment(actor, { attachmentId }, { db });
    return new Response(streamOf(verifiedBytes(attachmentStore(), file)), {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Length": String(file.size),
        "Content-Disposition": attachmentHeader(file.fileName),
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
