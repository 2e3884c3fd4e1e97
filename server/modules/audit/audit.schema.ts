import { z } from "zod";
import { daySchema } from "@/server/kernel/day.schema";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { wholeNumberSchema } from "@/server/kernel/whole-number.schema";

export const AUDIT_PAGE = 50;

/** In the place of a person: what the register did by itself. */
export const REGISTER = "register";

/** Which events are looked at; all of them where nothing is given. */
export const auditFilterSchema = z.object({
  /** `module.verbNoun`. */
  action: wholeText().max(100).optional(),
  /** The id of an account, or `register`. */
  person: idSchema.optional(),
  /** What kind of thing an event is about, such as `progressUpdate`. */
  subjectType: wholeText().max(100).optional(),
  /** The one thing that is followed. */
  subjectId: idSchema.optional(),
  /** Days of Guangdong and Hong Kong, both included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const listAuditEventsSchema = auditFilterSchema.extend({
  /** Only events older than the one with this number: how the next page is asked for. */
  before: wholeNumberSchema.optional(),
});
export type ListAuditEvents = z.infer<typeof listAuditEventsSchema>;

/** A part of the filter as it stands in an address, where everything is text: empty is not given. */
const given = <T>(part: z.ZodType<T, string>) =>
  z.preprocess((typed) => (typed === "" ? undefined : typed), part.optional());

/** The filter of what is taken away: whoever filters by something else than they think is told. */
export const auditExportSchema = z.strictObject({
  action: given(wholeText().max(100)),
  person: given(idSchema),
  subjectType: given(wholeText().max(100)),
  subjectId: given(idSchema),
  from: given(daySchema),
  to: given(daySchema),
});

const { action, person, subjectType, subjectId, from, to } = auditExportSchema.shape;

/** The filter of a page, which shows by what it filters: mistyped is not given. */
export const auditFilterInAddressSchema = z.object({
  action: action.catch(undefined),
  person: person.catch(undefined),
  subjectType: subjectType.catch(undefined),
  subjectId: subjectId.catch(undefined),
  from: from.catch(undefined),
  to: to.catch(undefined),
});

/** The same with the page. */
export const auditAddressSchema = auditFilterInAddressSchema.extend({
  before: z.coerce.number().pipe(wholeNumberSchema).optional().catch(undefined),
});
