import type { IncomingMessage } from "node:http";

/** They change nothing (RFC 9110, 9.2.1). */
const SAFE = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a request was sent by a page of the register's own, or can change nothing. A browser says with every other
 * request what page it is of (`Origin`, and `Sec-Fetch-Site` where it trusts the connection), and no page can make it say
 * something else; a program that is no browser says it of its own accord. Nothing said is not enough.
 */
export function isOfOwnPage(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  ours: URL,
): boolean {
  if (SAFE.includes(method ?? "")) return true;
  const { origin, "sec-fetch-site": site } = headers;
  if (origin === undefined && site === undefined) return false;
  return (origin ?? ours.origin) === ours.origin && (site ?? "same-origin") === "same-origin";
}
