import type { IncomingMessage } from "node:http";

const MEBIBYTE = 1024 * 1024;

/** What a form or a call of a procedure may weigh. */
const USUAL = 2 * MEBIBYTE;

/** Addresses to which files are sent. */
const LARGER: readonly (readonly [prefix: string, limit: number])[] = [
  ["/api/imports", 20 * MEBIBYTE],
  ["/api/attachments", 25 * MEBIBYTE],
];

export type BodyTrouble = "tooLarge" | "lengthRequired";

/**
 * What is wrong with the size of a request's body, by its headers alone; null if nothing is. A body must say how long it
 * is: browsers and proxies do, and node:http then reads no more than was said.
 */
export function bodyTrouble({
  headers,
  url = "/",
}: Pick<IncomingMessage, "headers" | "url">): BodyTrouble | null {
  if (headers["transfer-encoding"] !== undefined) return "lengthRequired";
  const limit = LARGER.find(([prefix]) => url.startsWith(prefix))?.[1] ?? USUAL;
  return Number(headers["content-length"] ?? 0) > limit ? "tooLarge" : null;
}
