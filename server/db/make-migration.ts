import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { MIGRATIONS } from "./migrate";
import { withSchemaEngine } from "./schema-engine";

const SCHEMA = path.resolve("prisma/schema");

/** What the engine asks for, and what we never use: tables that others manage. */
const filters = { externalTables: [], externalEnums: [] };

function schemaFiles(folder: string): { path: string; content: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => {
    const file = path.join(folder, name);
    return { path: file, content: readFileSync(file, "utf8") };
  });
}

function migrationsList(folder: string) {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "migration.sql")));
  const lockfile = path.join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    shadowDbInitScript: "",
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    migrationDirectories: names.sort().map((name) => {
      const value = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  };
}

/** The SQL that leads from the migrations folder to `prisma/schema`; empty when every change has its migration. */
export async function drift(url: string, migrations = MIGRATIONS, schema = SCHEMA): Promise<string> {
  const files = schemaFiles(schema);
  const { exitCode, stdout } = await withSchemaEngine(url, datamodels(files), (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationsList(migrations) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 0 ? "" : (stdout ?? "");
}

function datamodels(files: { path: string; content: string }[]): [string, string][] {
  return files.map((file) => [file.path, file.content]);
}

export interface NewMigration {
  name: string;
  /** What would be lost or could fail on a database that holds records. */
  warnings: string[];
}

/**
 * Writes a migration `name` that leads from the folder to `prisma/schema`, without touching any database but a shadow.
 * @returns null when there is nothing to write
 */
export async function makeMigration(
  url: string,
  name: string,
  migrations = MIGRATIONS,
): Promise<NewMigration | null> {
  const schema = { files: schemaFiles(SCHEMA) };
  return withSchemaEngine(url, datamodels(schema.files), async (engine) => {
    const list = migrationsList(migrations);
    const loss = await engine.evaluateDataLoss({ migrationsList: list, schema, filters });
    const made = await engine.createMigration({
      migrationName: name,
      draft: false,
      migrationsList: list,
      schema,
      filters,
    });
    if (!made.migrationScript) return null;
    const folder = path.join(migrations, made.generatedMigrationName);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "migration.sql"), made.migrationScript);
    const warnings = [...loss.warnings, ...loss.unexecutableSteps].map((step) => step.message);
    return { name: made.generatedMigrationName, warnings };
  });
}
