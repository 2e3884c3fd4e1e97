import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { whileLocked } from "../server/db/file-lock";
import { countUsers } from "../server/db/folder-users";
import { Trouble } from "../server/settings/trouble";
import { withProgress } from "./progress.mjs";
import { lastLines, runProgram } from "./run-program.mjs";
import { sourceStamp } from "./source-stamp";

const BUILDS = ".next/builds";
const KEPT = 3;

/** Next.js adds the folder of the build to the configuration of TypeScript: it gets one of its own to write to. */
function writeTypeScriptConfiguration(file: string): void {
  const extended = path.relative(path.dirname(file), "tsconfig.json");
  writeFileSync(file, JSON.stringify({ extends: extended, include: [] }));
}

async function build(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const configuration = `${folder}.tsconfig.json`;
  writeTypeScriptConfiguration(configuration);
  const environment = {
    NODE_ENV: "production",
    NEXT_DIST_DIR: folder,
    NEXT_TSCONFIG: configuration,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const { ok, output } = await runProgram(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    environment,
  });
  rmSync(configuration, { force: true });
  if (!ok && /ENOSPC|no space left/i.test(output)) throw new Trouble("disk.full", { folder: process.cwd() });
  if (!ok) {
    process.stderr.write(`${lastLines(output, 40)}\n`);
    throw new Trouble("start.buildFailed");
  }
  writeFileSync(path.join(folder, "COMPLETE"), "");
}

/** Only the newest builds are kept, and those that a running register serves from. */
function removeOld(current: string): void {
  const folders = readdirSync(BUILDS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const others = folders.map((entry) => `${BUILDS}/${entry.name}`).filter((folder) => folder !== current);
  const old = others.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(KEPT - 1);
  for (const folder of old) if (countUsers(folder) === 0) rmSync(folder, { recursive: true, force: true });
}

/**
 * The folder with the pages built from exactly this source, built now if there is none. A folder for each state of the
 * source, so that a build never disturbs a register that runs from another, and `npm test` uses that of `npm start`.
 * @throws Trouble where the build fails
 */
export async function ensureBuilt(): Promise<string> {
  const folder = `${BUILDS}/${sourceStamp()}`;
  const isBuilt = () => existsSync(path.join(folder, "COMPLETE"));
  mkdirSync(BUILDS, { recursive: true });
  await whileLocked(`${folder}.lock`, async () => {
    if (isBuilt()) return;
    await withProgress("start.building", () => build(folder));
    removeOld(folder);
  });
  return folder;
}
