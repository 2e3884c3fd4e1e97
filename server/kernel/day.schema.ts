import { z } from "zod";

/** No year 0 comes before the year 1, and the database refuses it. */
export const FIRST_DAY = "0001-01-01";

/** A day of the calendar as people give it, ISO 8601. */
export const daySchema = z.iso
  .date({ error: "reportingPeriod.notADate", abort: true })
  .refine((day) => day >= FIRST_DAY, { error: "reportingPeriod.notADate" });
