import type { IncomingMessage } from "node:http";

const MEBIBYTE = 1024 * 1024;

/** Addresses to which something is sent: calls of procedures, with a sheet or a whole update in them, and files. */
const LIMITS: readonly (readonly [prefix: string, limit: number])[] = [
  ["/api/trpc/", 2 * MEBIBYTE],
  ["/api/imports", 20 * MEBIBYTE],
  ["/api/attachments", 25 * MEBIBYTE],
];

/** What a form of signing in may weigh, or anything that nobody asked for. */
const ELSEWHERE = MEBIBYTE / 16;

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
  const limit = LIMITS.find(([prefix]) => url.startsWith(prefix))?.[1] ?? ELSEWHERE;
  return Number(headers["content-length"] ?? 0) > limit ? "tooLarge" : null;
}
