import { z } from "zod";
import { PROGRESS_STATES } from "../review/review.schema";

const progressStateSchema = z.enum(PROGRESS_STATES);

export const boardSchema = z.object({
  periodSlug: z.string().min(1).max(100),
  /** Code of a side, slug of an agency, a state, or only those that are late; null for all. */
  side: z.string().nullable().default(null),
  agency: z.string().nullable().default(null),
  state: progressStateSchema.nullable().default(null),
  late: z.boolean().default(false),
});
export type BoardInput = z.infer<typeof boardSchema>;

/** The filter that an address asks for; what it does not understand is no filter. */
export function boardFilterOf(
  periodSlug: string,
  query: Record<string, string | string[] | undefined>,
): BoardInput {
  const given = (name: string) => (typeof query[name] === "string" && query[name] ? query[name] : null);
  return {
    periodSlug,
    side: given("side"),
    agency: given("agency"),
    state: progressStateSchema.nullable().catch(null).parse(given("state")),
    late: given("late") === "1",
  };
}
