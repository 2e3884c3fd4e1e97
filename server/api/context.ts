import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";

export interface ApiContext extends CommandContext {
  /** Null when nobody is signed in. */
  actor: Actor | null;
  requestId: string;
}
