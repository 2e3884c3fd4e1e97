import { z } from "zod";

/** What is to be sent, and to whom. */
export const orderSchema = z.object({
  origin: z.string(),
  /** `Cookie` headers; an empty one for nobody. */
  cookies: z.array(z.string()),
  seed: z.number(),
  count: z.number(),
});
export type Order = z.infer<typeof orderSchema>;

export const outcomeSchema = z.object({
  /** Requests that were answered as a fault of the register's. */
  faults: z.array(z.string()),
  /** How many requests of each kind were sent, and how many were answered with each status; 0 without an answer. */
  kinds: z.record(z.string(), z.number()),
  statuses: z.record(z.string(), z.number()),
});
export type Outcome = z.infer<typeof outcomeSchema>;
