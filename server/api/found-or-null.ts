import { TRPCError } from "@trpc/server";

/** No such thing, or an address that can be the name of nothing. */
const NOTHING: readonly string[] = ["NOT_FOUND", "BAD_REQUEST"];

/**
 * For pages, which ask with what stands in their address: null where that does not exist, may not be known of, or can be the
 * name of nothing; every other error stays one.
 */
export async function foundOrNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && NOTHING.includes(error.code)) return null;
    throw error;
  }
}
