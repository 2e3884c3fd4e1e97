const UNKNOWN = "unknown";

/**
 * The address that a request came from. Whatever answers first has put the one that it knows or trusts at the end of
 * `X-Forwarded-For`; what stands before it may have been written by anybody.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  const last = forwardedFor?.split(",").at(-1)?.trim();
  return last ? last.slice(0, 64) : UNKNOWN;
}
