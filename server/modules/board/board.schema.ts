import { z } from "zod";
import { idSchema } from "@/server/kernel/storable-text.schema";
import { PROGRESS_STATES } from "../review/review.schema";

const progressStateSchema = z.enum(PROGRESS_STATES);

export const boardSchema = z.object({
  periodSlug: idSchema,
  /** Code of a side, slug of an agency, a state, or only those that are late; null for all. */
  side: idSchema.nullable().default(null),
  agency: idSchema.nullable().default(null),
  state: progressStateSchema.nullable().default(null),
  late: z.boolean().default(false),
});
export type BoardInput = z.infer<typeof boardSchema>;

/** The filter that an address asks for; what it does not understand is no filter. */
export function boardFilterOf(
  periodSlug: string,
  query: Record<string, string | string[] | undefined>,
): BoardInput {
  const given = (name: string) => idSchema.nullable().catch(null).parse(query[name]);
  return {
    periodSlug,
    side: given("side"),
    agency: given("agency"),
    state: progressStateSchema.nullable().catch(null).parse(given("state")),
    late: given("late") === "1",
  };
}
