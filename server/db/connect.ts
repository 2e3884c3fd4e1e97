import pg from "pg";
import type { Settings } from "../settings/settings";
import { Trouble } from "../settings/trouble";
import { joinEmbeddedPostgres } from "./embedded-postgres";
import { deploy } from "./migrate";
import { ensureLoginRoles } from "./roles";
import { deployWorkerSchema } from "./worker-schema";

/** One address a role: the owner migrates, the workspace role serves people who sign in, the public role everybody. */
export interface DatabaseUrls {
  owner: string;
  workspace: string;
  public: string;
}

export interface OpenDatabase {
  urls: DatabaseUrls;
  /** Migrations that were edited after they had been applied here. */
  editedMigrations: readonly string[];
  close(): Promise<void>;
}

async function demandAnswer(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const { host, pathname } = new URL(ownerUrl);
    const words = error instanceof AggregateError ? String(error.errors[0]) : String(error);
    throw new Trouble("database.noAnswer", {
      place: `${host}${pathname}`,
      words: words.replace(/^\w*[Ee]rror: /, ""),
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Brings the database that `owner` names up to date and makes its login roles. */
export async function prepareDatabase(
  owner: string,
  secret: string,
): Promise<{ urls: DatabaseUrls; editedMigrations: string[] }> {
  const { edited } = await deploy(owner);
  await deployWorkerSchema(owner);
  return { urls: { owner, ...(await ensureLoginRoles(owner, secret)) }, editedMigrations: edited };
}

/**
 * The database that the settings name, migrated: the embedded PostgreSQL, started unless it is running, or that of
 * DATABASE_URL. Close it; the last to do so stops the embedded one.
 * @throws Trouble with a sentence for whoever runs the register
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const embedded = settings.databaseUrl ? null : await joinEmbeddedPostgres(settings.dataDir);
  const close = async () => embedded?.leave();
  try {
    const owner = settings.databaseUrl ?? embedded?.url() ?? "";
    await demandAnswer(owner);
    const { urls, editedMigrations } = await prepareDatabase(owner, settings.authSecret);
    return { urls: { ...urls, public: settings.publicDatabaseUrl ?? urls.public }, editedMigrations, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs `work` on the database that the settings name, started for as long as it takes if nobody runs it already. */
export async function withDatabase<T>(
  settings: Settings,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(settings);
  try {
    return await work(database.urls);
  } finally {
    await database.close();
  }
}
