import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding } from "./accepted-encoding";
import { type Encoding, type KeptAnswer, withoutHaste } from "./kept-answer";

/** Whether the reader has this very page: the header lists its entity tag, or anything will do (RFC 9110, 13.1.2). */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const tags = ifNoneMatch.split(",").map((tag) => withoutHaste(tag.trim().replace(/^W\//, "")));
  return tags.includes("*") || tags.includes(withoutHaste(etag));
}

/** Sends a kept answer to a GET or HEAD: in the best encoding, as 304 where the reader has it, without a body to HEAD. */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: KeptAnswer): void {
  const atHand = new Set<Encoding>(kept.bodies.keys());
  const encoding = acceptedEncoding(request.headers["accept-encoding"], atHand);
  const body = kept.bodies.get(encoding);
  if (!body) throw new Error(`a kept answer lacks its ${encoding} bytes`);
  for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value);
  response.setHeader("ETag", body.etag);
  response.setHeader("Vary", "Accept-Encoding");
  if (kept.status === 200 && hasAlready(request.headers["if-none-match"], body.etag)) {
    response.removeHeader("Content-Type");
    response.writeHead(304).end();
    return;
  }
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.bytes.length);
  response.writeHead(kept.status);
  response.end(request.method === "HEAD" ? undefined : body.bytes);
}
