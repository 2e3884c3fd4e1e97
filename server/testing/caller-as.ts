import { appRouter } from "../api/root";
import { createCallerFactory } from "../api/trpc";
import type { WorkspaceDb } from "../db/workspace-client";
import { type Clock, systemClock } from "../kernel/clock";
import type { Person } from "./cast";
import { actorFor } from "./factories";

const createCaller = createCallerFactory(appRouter);

/** The procedures as this person, or nobody, calls them. */
export function callerAs(person: Person | null, db: WorkspaceDb, clock: Clock = systemClock) {
  const actor = person ? actorFor(person) : null;
  return createCaller({ actor, arriving: null, db, clock, address: "192.0.2.1", requestId: "test" });
}
