import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrls } from "./database-urls";
import { PrismaClient } from "./generated/client";
import { TIME_OUTS } from "./time-outs";

/** The models of the schema `published`, as a test compares with `prisma/schema`. */
export const PUBLISHED_MODELS = [
  "edition",
  "publishedUpdate",
  "publishedFigure",
  "publishedAttachment",
  "publishedTaskForce",
] as const;

/**
 * Reads what is published. The type offers nothing else, so that a page which asks for more does not compile; the role
 * behind it can read nothing else, so that a raw query which asks for more is refused.
 */
export type PublicDb = Pick<PrismaClient, (typeof PUBLISHED_MODELS)[number] | "$queryRaw" | "$disconnect">;

/** A client of its own on `url`, such as a test's; end it with `$disconnect`. */
export function connectPublic(url: string, connections = 10): PublicDb {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: connections, ...TIME_OUTS.public }),
  });
}

declare global {
  var registerPublicDb: PublicDb | undefined;
}

/** The one client, and so the one pool, of this process; on the global object because Next.js loads its own copy of a module. */
export function publicDb(): PublicDb {
  globalThis.registerPublicDb ??= connectPublic(databaseUrls().public);
  return globalThis.registerPublicDb;
}
