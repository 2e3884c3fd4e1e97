import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { Invalid } from "../server/kernel/errors";
import { type AgencyKnowledge, agencyListSchema } from "../server/modules/agency/agency-knowledge";
import { LARGEST_FILE, readingOfFile } from "../server/modules/importing/read-file";
import { bringIn } from "./bring-in";
import { runCommand, type Terminal } from "./run-command";
import { understoodAsTable } from "./understood-as-table";

const AGENCIES = path.join(path.dirname(import.meta.dirname), "prisma/seed/source/agencies.json");

interface Wanted {
  file: string;
  period: string | undefined;
  isDryRun: boolean;
  isJson: boolean;
}

/** Null for wrong usage. */
function wantedOf(args: string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { period: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    const { period, "dry-run": isDryRun = false, json: isJson = false } = values;
    return { file, period, isDryRun, isJson };
  } catch {
    return null;
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Invalid("importing.fileNotFound", { file });
  if (found.size > LARGEST_FILE * 1024 * 1024)
    throw new Invalid("importing.fileTooLarge", { limit: LARGEST_FILE });
  return readFile(file).catch(() => {
    throw new Invalid("importing.fileNotReadable", { file });
  });
}

/** A dry run needs no database: it knows the agencies that the project comes with. */
async function knownAgencies(): Promise<AgencyKnowledge[]> {
  return agencyListSchema.parse(JSON.parse(await readFile(AGENCIES, "utf8"))).agencies;
}

async function showUnderstood({ file, isJson }: Wanted, terminal: Terminal): Promise<void> {
  const knowledge = { agencies: await knownAgencies() };
  const { summary } = await readingOfFile(path.basename(file), await bytesOf(file), knowledge);
  terminal.answer(isJson ? `${JSON.stringify(summary, null, 2)}\n` : understoodAsTable(summary));
}

async function bringInFile({ file, period, isJson }: Wanted, terminal: Terminal): Promise<void> {
  const bytes = await bytesOf(file);
  const fileName = path.basename(file);
  const { similar, ...done } = await bringIn({ fileName, bytes, period });
  if (isJson) terminal.answer(`${JSON.stringify({ ...done, similar })}\n`);
  for (const { number, slug, title } of similar) terminal.say("import.similar", { number, slug, title });
  terminal.say("import.done", done);
}

await runCommand("import", async (args, terminal) => {
  const wanted = wantedOf(args);
  if (!wanted) return terminal.usage();
  try {
    await (wanted.isDryRun ? showUnderstood(wanted, terminal) : bringInFile(wanted, terminal));
    return 0;
  } catch (error) {
    if (!(error instanceof Invalid) || error.code !== "importing.notASummary") throw error;
    terminal.say(`domain.importing.notASummary.${error.params.missing}`);
    return 1;
  }
});
