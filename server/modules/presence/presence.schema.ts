import { z } from "zod";
import { idSchema } from "@/server/kernel/storable-text.schema";

const SECOND = 1_000;

/** How often a page that is looked at says so, and after how long without a word nobody counts on it any more. */
export const PRESENCE = { beat: 20 * SECOND, expiry: 50 * SECOND } as const;

export const presenceSchema = z.object({ updateId: idSchema });
export type PresenceInput = z.output<typeof presenceSchema>;
