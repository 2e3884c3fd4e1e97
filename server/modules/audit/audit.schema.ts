import { z } from "zod";
import { wholeText } from "@/server/kernel/storable-text.schema";
import { wholeNumberSchema } from "@/server/kernel/whole-number.schema";

export const AUDIT_PAGE = 50;

export const listAuditEventsSchema = z.object({
  /** `module.verbNoun`; all actions when absent. */
  action: wholeText().max(100).optional(),
  /** Only events older than the one with this number: how the next page is asked for. */
  before: wholeNumberSchema.optional(),
});
export type ListAuditEvents = z.infer<typeof listAuditEventsSchema>;

/** The same as it stands in an address, where everything is text and anything may have been typed. */
export const auditAddressSchema = z.object({
  action: wholeText()
    .max(100)
    .transform((action) => action || undefined)
    .optional()
    .catch(undefined),
  before: z.coerce.number().pipe(wholeNumberSchema).optional().catch(undefined),
});
