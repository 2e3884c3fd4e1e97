import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale";

const aboutPeriod = { periodSlug: z.string(), period: z.string() };
const subject = z.enum(["PLAN", "SUMMARY"]);

function template<Name extends string, Params extends z.ZodRawShape>(name: Name, params: Params) {
  const addressed = { to: z.string(), locale: localeSchema };
  return z.object({ ...addressed, template: z.literal(name), params: z.object(params) });
}

/**
 * A mail to one person, in their language. `period` is the period's label, `title` a title and `side` a side's name, all in
 * that language; `by` is the name of whoever did it. The words are in the catalogues under `notification.mail`.
 */
export const letterSchema = z.discriminatedUnion("template", [
  template("invitation", { name: z.string(), sealedToken: z.string(), days: z.number() }),
  template("updateReturned", {
    updateId: z.string(),
    number: z.number(),
    title: z.string(),
    by: z.string(),
    comment: z.string(),
  }),
  template("endorsementVoided", { ...aboutPeriod, subject }),
  template("endorsementWanted", { ...aboutPeriod, subject, side: z.string() }),
  template("updatesDue", { ...aboutPeriod, year: z.string(), month: z.number(), day: z.number() }),
  template("published", aboutPeriod),
]);
export type Letter = z.infer<typeof letterSchema>;

/** Ids of the notices that were read; none stands for all. */
export const markReadSchema = z.object({ ids: z.array(z.string().max(60)).max(200).optional() });
export type MarkRead = z.infer<typeof markReadSchema>;
