import { notFound } from "next/navigation";
import { foundOrNull } from "@/server/api/found-or-null";

/** What a page asked for; the page that says "not found", with 404, where it does not exist for whoever asks. */
export async function found<T>(asked: Promise<T>): Promise<T> {
  return (await foundOrNull(asked)) ?? notFound();
}
