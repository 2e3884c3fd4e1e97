import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrls } from "./database-urls";
import { PrismaClient } from "./generated/client";
import { TIME_OUTS } from "./time-outs";

/** Reads and writes everything, as the workspace role may. */
export type WorkspaceDb = PrismaClient;

/** A client of its own on `url`, such as a test's; end it with `$disconnect`. What it finds wrong it says without the values. */
export function connectWorkspace(url: string, connections = 10): WorkspaceDb {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: connections, ...TIME_OUTS.workspace }),
    errorFormat: "minimal",
  });
}

declare global {
  var registerWorkspaceDb: WorkspaceDb | undefined;
}

/** The one client, and so the one pool, of this process; on the global object because Next.js loads its own copy of a module. */
export function workspaceDb(): WorkspaceDb {
  globalThis.registerWorkspaceDb ??= connectWorkspace(databaseUrls().workspace);
  return globalThis.registerWorkspaceDb;
}
