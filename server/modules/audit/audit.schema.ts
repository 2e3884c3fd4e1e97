import { z } from "zod";

export const AUDIT_PAGE = 50;

export const listAuditEventsSchema = z.object({
  /** `module.verbNoun`; all actions when absent. */
  action: z.string().max(100).optional(),
  /** Only events older than the one with this number: how the next page is asked for. */
  before: z.number().int().positive().optional(),
});
export type ListAuditEvents = z.infer<typeof listAuditEventsSchema>;

/** The same as it stands in an address, where everything is text and anything may have been typed. */
export const auditAddressSchema = z.object({
  action: z
    .string()
    .max(100)
    .transform((action) => action || undefined)
    .optional()
    .catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
