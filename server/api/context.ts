import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";

export interface ApiContext extends CommandContext {
  /** Null when nobody is signed in. */
  actor: Actor | null;
  requestId: string;
}

/** What procedures know of a request besides: they also answer people who are still on their way in. */
export interface ProcedureContext extends ApiContext {
  /** From where the request came. */
  address: string;
}
