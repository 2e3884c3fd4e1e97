import { z } from "zod";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

export const eraseAccountSchema = z.object({
  accountId: idSchema,
  /** The name of whom it is about, typed by whoever erases: nobody erases the wrong line of a list. */
  confirmation: wholeText().trim().max(300),
});
export type EraseAccount = z.infer<typeof eraseAccountSchema>;

export const exportAccountSchema = z.object({ accountId: idSchema });
export type ExportAccount = z.infer<typeof exportAccountSchema>;
