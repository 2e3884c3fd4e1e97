import { z } from "zod";

export const MOST_HOLD_DAYS = 14;

const wholeDays = z
  .number()
  .int({ error: "taskForce.notDays" })
  .min(0, { error: "taskForce.notDays" })
  .max(MOST_HOLD_DAYS, { error: "taskForce.notDays" });

/** What administrators decide for the whole task force. */
export const settingsSchema = z.object({
  fourEyes: z.boolean(),
  /** A form's empty field is no number. */
  holdDays: z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,2}$/, { error: "taskForce.notDays" })
        .transform(Number),
    ])
    .pipe(wholeDays),
});
export type Settings = z.infer<typeof settingsSchema>;

/** `seen`: the settings that the change was made from. */
export const changeSettingsSchema = settingsSchema.extend({ seen: settingsSchema });
export type ChangeSettings = z.infer<typeof changeSettingsSchema>;
