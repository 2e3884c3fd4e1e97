import { z } from "zod";

const SECOND = 1_000;

/** How often a page that is looked at says so, and after how long without a word nobody counts on it any more. */
export const PRESENCE = { beat: 20 * SECOND, expiry: 50 * SECOND } as const;

export const presenceSchema = z.object({ updateId: z.string().min(1).max(100) });
export type PresenceInput = z.output<typeof presenceSchema>;
