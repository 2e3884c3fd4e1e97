import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale.schema";
import { idSchema } from "@/server/kernel/storable-text.schema";
import { shortChangesSchema } from "../changed-content/changed-content.schema";

const aboutPeriod = { periodSlug: z.string(), period: z.string() };
const reassigned = { by: z.string(), before: z.string(), responsible: z.string(), reason: z.string() };
const aboutTime = { year: z.string(), month: z.number(), day: z.number(), time: z.string() };
/** Of a change that concerns both: what was planned and what was written. */
const subject = z.enum(["PLAN", "SUMMARY", "BOTH"]);

/** How the way into an account has changed. */
const accountChange = z.enum([
  "PASSWORD_RESET",
  "PASSWORD_CHANGED",
  "SIGNED_OUT_EVERYWHERE",
  "SECOND_FACTOR_SET",
  "SECOND_FACTOR_OFF",
  "SECOND_FACTOR_RESET",
  "CODES_GUESSED",
  "RECOVERY_CODE_USED",
  "RECOVERY_CODES_RENEWED",
  "SINGLE_SIGN_ON",
]);
export type AccountChange = z.infer<typeof accountChange>;

function template<Name extends string, Params extends z.ZodRawShape>(name: Name, params: Params) {
  const addressed = { to: z.string(), locale: localeSchema };
  /** What was changed, in a mail that tells of a change. */
  const told = { changes: shortChangesSchema.optional() };
  return z.object({ ...addressed, ...told, template: z.literal(name), params: z.object(params) });
}

/**
 * A mail of one thing to one person, in their language. `period` is the period's label, `title` a title and `side` a side's name, all in
 * that language; `by` is the name of whoever did it. The words are in the catalogues under `notification.mail`.
 */
export const singleLetterSchema = z.discriminatedUnion("template", [
  template("invitation", { name: z.string(), sealedToken: z.string(), days: z.number() }),
  template("passwordReset", { name: z.string(), sealedToken: z.string(), minutes: z.number() }),
  template("accountChanged", { name: z.string(), how: accountChange }),
  /** `browser`, `system`: what the device is known by, or `UNKNOWN`. */
  template("newDevice", { name: z.string(), browser: z.string(), system: z.string(), ...aboutTime }),
  template("updateReturned", {
    updateId: z.string(),
    number: z.number(),
    title: z.string(),
    by: z.string(),
    comment: z.string(),
  }),
  template("commentWritten", {
    ...{ updateId: z.string(), threadId: z.string(), number: z.number(), title: z.string() },
    ...{ by: z.string(), comment: z.string(), how: z.enum(["MENTIONED", "REPLIED", "OPENED"]) },
  }),
  /** `before`, `responsible`, `contributing`: names of agencies, or `NONE`. */
  template("updateReassigned", {
    ...{ ...aboutPeriod, ...reassigned },
    number: z.number(),
    title: z.string(),
    contributing: z.string(),
  }),
  template("agencyUnattended", { name: z.string(), agency: z.string(), count: z.number() }),
  template("agenciesMerged", { by: z.string(), agency: z.string(), into: z.string() }),
  template("updatesHandedOn", { ...aboutPeriod, ...reassigned, count: z.number() }),
  template("endorsementVoided", { ...aboutPeriod, subject }),
  template("endorsementWanted", { ...aboutPeriod, subject, side: z.string() }),
  template("updatesDue", { ...aboutPeriod, year: z.string(), month: z.number(), day: z.number() }),
  template("updatesDueSoon", {
    ...{ ...aboutPeriod, list: z.string(), year: z.string(), month: z.number(), day: z.number() },
    how: z.enum(["IN_14_DAYS", "IN_7_DAYS", "IN_1_DAY", "OVERDUE"]),
  }),
  template("updatesAwaited", { ...aboutPeriod, list: z.string(), count: z.number() }),
  template("published", aboutPeriod),
  template("publicationHeld", { ...aboutPeriod, by: z.string(), ...aboutTime }),
  template("publicationStopped", {
    ...aboutPeriod,
    by: z.string(),
    how: z.enum(["STOPPED", "WITHDRAWN", "VOIDED", "REFUSED"]),
    reason: z.string(),
  }),
  template("settingsChanged", { by: z.string(), fourEyes: z.enum(["ON", "OFF"]), holdDays: z.number() }),
]);
export type SingleLetter = z.infer<typeof singleLetterSchema>;

/** What has come together for one person since their last digest: `letters` of it, and how many `more` there is no room for. */
const digestSchema = z.object({
  to: z.string(),
  locale: localeSchema,
  template: z.literal("digest"),
  params: z.object({ name: z.string(), letters: z.array(singleLetterSchema), more: z.number() }),
});
export type DigestLetter = z.infer<typeof digestSchema>;

export const letterSchema = z.union([singleLetterSchema, digestSchema]);
export type Letter = z.infer<typeof letterSchema>;

/** Ids of the notices that were read; none stands for all. */
export const markReadSchema = z.object({ ids: z.array(idSchema).max(200).optional() });
export type MarkRead = z.infer<typeof markReadSchema>;
