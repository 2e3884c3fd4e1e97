import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import type { Wanted } from "@/server/modules/second-factor/second-factor.rules";

export interface ApiContext extends CommandContext {
  /** Null when nobody is signed in. */
  actor: Actor | null;
  requestId: string;
}

/** What procedures know of a request besides: they also answer people who are still on their way in. */
export interface ProcedureContext extends ApiContext {
  /** Whose session is half-open, and what is wanted of them; null for nobody's and for one that is whole. */
  arriving: { actor: Actor; wants: Wanted } | null;
  /** From where the request came. */
  address: string;
}
