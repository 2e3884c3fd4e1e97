import type { Clock } from "@/server/kernel/clock";
import type { WorkspaceDb } from "./workspace-client";

/** What a command needs besides its actor and its input. Given, so that a test can give another database or another time. */
export interface CommandContext {
  db: WorkspaceDb;
  clock: Clock;
}
