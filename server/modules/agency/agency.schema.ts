import { z } from "zod";
import { daySchema } from "@/server/kernel/day.schema";
import { LOCALES } from "@/server/kernel/locale";
import { isOneStorableLine } from "@/server/kernel/storable-text";
import { idOrNoneSchema, idSchema, wholeText } from "@/server/kernel/storable-text.schema";

export const JURISDICTIONS = ["GUANGDONG", "HONG_KONG", "MACAO", "INTERNATIONAL"] as const;
export const LONGEST_NAME = 120;

/** A name as people type it, its ends trimmed. */
const nameSchema = wholeText()
  .trim()
  .min(1, { error: "agency.nameMissing" })
  .max(LONGEST_NAME, { error: "input.tooBig" })
  .refine(isOneStorableLine, { error: "progressUpdate.notOneLine" });

/** The official name in each of the three languages; none may be left out. */
export const agencyNameSchema = z.record(z.enum(LOCALES), nameSchema);

/** A day, or none: nothing typed in a form is an empty string. */
const dayOrNone = idOrNoneSchema.pipe(daySchema.nullable());

export const createAgencySchema = z.object({
  /** Names the agency in addresses, in open data and in files, and never changes. */
  slug: wholeText()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "agency.notASlug" })
    .max(40, { error: "input.tooBig" }),
  jurisdiction: z.enum(JURISDICTIONS),
  /** Code of the side of a member agency; none for all others. */
  side: idOrNoneSchema,
  name: agencyNameSchema,
  /** The agency itself uses the English name, which otherwise is the group's rendering. */
  englishOfficial: z.boolean().default(true),
});
export type CreateAgency = z.infer<typeof createAgencySchema>;

/**
 * `seen`: the name that the change was made from. `keepOld`: it was right until today, and no slip. `englishOfficial`: as in
 * `createAgencySchema`; what is not said stays.
 */
export const renameAgencySchema = z.object({
  agencyId: idSchema,
  name: agencyNameSchema,
  keepOld: z.boolean(),
  englishOfficial: z.boolean().optional(),
  seen: z.partialRecord(z.enum(LOCALES), wholeText()),
});
export type RenameAgency = z.infer<typeof renameAgencySchema>;

/** The days on which a variant is right, both included; open where none is given. */
const spanOfDays = { validFrom: dayOrNone, validTo: dayOrNone };
const beginsBeforeItEnds = (span: { validFrom: string | null; validTo: string | null }) =>
  span.validFrom === null || span.validTo === null || span.validFrom <= span.validTo;
const BACKWARDS = { path: ["validTo"], error: "agency.endsBeforeItBegins" };

export const addVariantSchema = z
  .object({ agencyId: idSchema, name: nameSchema, ...spanOfDays })
  .refine(beginsBeforeItEnds, BACKWARDS);
export type AddVariant = z.infer<typeof addVariantSchema>;

/** `seen`: the days that the change was made from. */
export const changeVariantSchema = z
  .object({ variantId: idSchema, ...spanOfDays, seen: z.object(spanOfDays) })
  .refine(beginsBeforeItEnds, BACKWARDS);
export type ChangeVariant = z.infer<typeof changeVariantSchema>;

export const removeVariantSchema = z.object({ variantId: idSchema });
export type RemoveVariant = z.infer<typeof removeVariantSchema>;

export const mergeAgencySchema = z
  .object({ agencyId: idSchema, toAgencyId: idSchema })
  .refine(({ agencyId, toAgencyId }) => agencyId !== toAgencyId, {
    path: ["toAgencyId"],
    error: "agency.intoItself",
  });
export type MergeAgency = z.infer<typeof mergeAgencySchema>;

export const removeAgencySchema = z.object({ agencyId: idSchema });
export type RemoveAgency = z.infer<typeof removeAgencySchema>;

export const getAgencySchema = z.object({ slug: idSchema });
export type GetAgency = z.infer<typeof getAgencySchema>;
