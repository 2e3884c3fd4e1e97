import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { attachmentHeader } from "../kernel/safe-file-name";
import { attachmentStore } from "../modules/attachment-store/store";
import { verifiedBytes } from "../modules/attachment-store/verified-bytes";
import type { PublicAttachment } from "../modules/publication/public-attachments";
import { hasAlready } from "./send-kept";

/** A file of a numbered edition never changes; whichever is the latest may be another tomorrow. */
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "public, no-cache";

/**
 * Sends a published file to a GET or HEAD as it is kept, piece by piece, under its hash as entity tag. Whatever else lies under
 * that hash is cut off before its end.
 */
export async function sendAttachment(
  request: IncomingMessage,
  response: ServerResponse,
  file: PublicAttachment,
): Promise<void> {
  const etag = `"${file.sha256}"`;
  response.setHeader("ETag", etag);
  response.setHeader("Cache-Control", file.isNumbered ? FOR_EVER : ASK_AGAIN);
  if (hasAlready(request.headers["if-none-match"], etag)) {
    response.writeHead(304).end();
    return;
  }
  const store = attachmentStore();
  if ((await store.sizeOf(file.sha256)) !== file.size)
    throw new Error(`the published attachment ${file.name} is not kept`);
  response.setHeader("Content-Type", file.mediaType);
  response.setHeader("Content-Disposition", attachmentHeader(file.name));
  response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  response.setHeader("Content-Length", file.size);
  response.writeHead(200);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  await pipeline(Readable.from(verifiedBytes(store, file)), response);
}
