import { z } from "zod";

export const AUDIT_PAGE = 50;

export const listAuditEventsSchema = z.object({
  /** `module.verbNoun`; all actions when absent. */
  action: z.string().max(100).optional(),
  /** Only events older than the one with this number: how the next page is asked for. */
  before: z.number().int().positive().optional(),
});
export type ListAuditEvents = z.infer<typeof listAuditEventsSchema>;
