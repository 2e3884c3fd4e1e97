import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** What a page asked for; the page that says "not found", with 404, where it does not exist for whoever asks. */
export async function found<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
