import { z } from "zod";
import { Refusal } from "./trouble";

const refusalSchema = z.object({
  trouble: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    requestId: z.string().nullable(),
  }),
});

/** The refusal that the body of an answer to a file tells, as procedures tell theirs; a bug's where it tells none. */
export function refusalIn(body: unknown): Refusal {
  const read = refusalSchema.safeParse(body);
  if (!read.success) return new Refusal("server.unexpected", { requestId: "–" });
  const { code, params, requestId } = read.data.trouble;
  return new Refusal(code, { ...params, requestId: requestId ?? "–" });
}
