import type { DatabaseUrls } from "./connect";

declare global {
  var registerDatabaseUrls: DatabaseUrls | undefined;
}

/** Says once, at the start of the process, which database its clients speak to. */
export function setDatabaseUrls(urls: DatabaseUrls): void {
  globalThis.registerDatabaseUrls = urls;
}

export function databaseUrls(): DatabaseUrls {
  if (!globalThis.registerDatabaseUrls) throw new Error("the database was asked for before it was opened");
  return globalThis.registerDatabaseUrls;
}
