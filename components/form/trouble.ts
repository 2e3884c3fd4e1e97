import { z } from "zod";
import type { Trouble } from "@/server/api/error-map";

const troubleSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  detail: z.unknown(),
  fields: z.record(z.string(), z.string()),
  requestId: z.string().nullable(),
});

const carrierSchema = z.object({ data: z.object({ trouble: troubleSchema }) });

const UNREACHABLE: Trouble = {
  code: "server.unreachable",
  params: {},
  detail: null,
  fields: {},
  requestId: null,
};

/** What a procedure's failure says of itself; an error without it never reached the server, or not this one. */
export function troubleOf(error: unknown): Trouble {
  const parsed = carrierSchema.safeParse(error);
  return parsed.success ? parsed.data.data.trouble : UNREACHABLE;
}
