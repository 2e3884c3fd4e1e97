import { TRPCError } from "@trpc/server";

/** For pages: null where what was asked for does not exist, or may not be known of; every other error stays one. */
export async function foundOrNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
