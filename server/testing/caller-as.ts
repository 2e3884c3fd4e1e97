import { appRouter } from "../api/root";
import { createCallerFactory } from "../api/trpc";
import type { WorkspaceDb } from "../db/workspace-client";
import { type Clock, systemClock } from "../kernel/clock";
import type { Person } from "./cast";
import { actorFor } from "./factories";

const createCaller = createCallerFactory(appRouter);

/** The procedures as this person, or nobody, calls them. */
export function callerAs(person: Person | null, db: WorkspaceDb, clock: Clock = systemClock) {
  return createCaller({ actor: person ? actorFor(person) : null, db, clock, requestId: "test" });
}
