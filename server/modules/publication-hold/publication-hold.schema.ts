import { z } from "zod";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** How far ahead a publication may be set. */
export const MOST_DAYS_AHEAD = 90;

/** A day and a time as a browser's own control writes them. The places of both sides share one time, without summer time. */
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const OFFSET = ":00+08:00";

const isMoment = (local: string) => LOCAL.test(local) && !Number.isNaN(Date.parse(`${local}${OFFSET}`));

export const holdPublicationSchema = z.object({
  periodSlug: idSchema,
  /** In the time of Hong Kong; empty for the shortest hold that the task force has set. */
  publishAt: wholeText()
    .refine((local) => local === "" || isMoment(local), { error: "publicationHold.notATime" })
    .transform((local) => (local === "" ? null : new Date(`${local}${OFFSET}`))),
});
export type HoldPublication = z.infer<typeof holdPublicationSchema>;

export const stopPublicationSchema = z.object({
  periodSlug: idSchema,
  reason: wholeText().trim().min(1, { error: "publicationHold.reasonMissing" }).max(500),
});
export type StopPublication = z.infer<typeof stopPublicationSchema>;
