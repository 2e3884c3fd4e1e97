import { setUp } from "../prisma/seed/set-up";
import { openDatabase } from "../server/db/connect";
import { takeDataDirectory } from "../server/db/data-directory";
import { setDatabaseUrls } from "../server/db/database-urls";
import { joinUsers, leaveUsers } from "../server/db/folder-users";
import { systemClock } from "../server/kernel/clock";
import { nextAuthVariables, readSettings, type Settings } from "../server/settings/settings";
import { ensureBuilt } from "./build";
import { demonstrate } from "./demonstration";
import { sayLine, withProgress } from "./progress.mjs";
import { report } from "./run-command";
import { words } from "./words.mjs";

/** Undone in the reverse order, whatever was reached. */
type Undo = () => unknown;

async function choosePages(dev: boolean, undo: Undo[]): Promise<void> {
  if (dev) return;
  const folder = await ensureBuilt();
  const user = joinUsers(folder);
  undo.push(() => leaveUsers(folder, user));
  process.env.NEXT_DIST_DIR = folder;
}

async function raise(settings: Settings, dev: boolean, undo: Undo[]): Promise<void> {
  const lock = takeDataDirectory(settings.dataDir);
  undo.push(() => lock.release());
  const database = await withProgress("start.openingDatabase", () => openDatabase(settings));
  undo.push(() => database.close());
  for (const name of database.editedMigrations) sayLine(words("migrations.edited", { name }));
  const accounts = await demonstrate(database.urls, settings);
  // Behind the demonstration, which brings a group of its own: without one nobody could be invited.
  await setUp(database.urls, systemClock);
  await choosePages(dev, undo);
  // Modules find both on the global object: Next.js loads its own copies of them.
  setDatabaseUrls(database.urls);
  globalThis.registerSettings = settings;
  Object.assign(process.env, nextAuthVariables(settings));
  const { startWorker } = await import("../server/jobs/worker");
  const worker = await startWorker(database.urls, { ...settings, isDemonstration: settings.demo !== null });
  undo.push(() => worker.stop());
  const { serve } = await import("../server/http/main");
  const server = await serve(settings, database.urls);
  undo.push(() => server.close());
  greet(settings, accounts);
}

function greet(settings: Settings, accounts: readonly string[]): void {
  const { baseUrl, demo, dataDir } = settings;
  sayLine(`\n${words("start.ready", { seconds: process.uptime().toFixed(1) })}\n`);
  sayLine(`  ${words("start.look", { url: baseUrl })}`);
  sayLine(`  ${words("start.signIn", { url: `${baseUrl}/zh-Hans/sign-in` })}`);
  if (demo) sayLine(`  ${words("start.accounts", { password: demo.password })}`);
  else sayLine(`  ${words("start.noAccounts")}`);
  for (const account of accounts) sayLine(`    ${account}`);
  sayLine(`\n  ${words("start.stop", { folder: dataDir })}`);
}

async function takeDown(undo: Undo[]): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}

/** The shell between npm and us dies of a polite kill without passing it on; we notice that it is gone. */
function whenLeftBehind(then: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && then(), 500).unref();
}

/** Resolves at the first of ctrl-C, a polite kill, a closed terminal and the end of npm. */
function stopSignal(): Promise<"stop"> {
  return new Promise((resolve) => {
    const stop = () => resolve("stop");
    // Not `once`: a second ctrl-C must not cut the clean end short.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    whenLeftBehind(stop);
  });
}

/** Starts everything, serves until told to stop, and ends the process: 0 after a clean stop, 1 where it could not start. */
export async function start({ dev }: { dev: boolean }): Promise<never> {
  // Whoever reads our words may go away, as `npm start | head` does: the register goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const undo: Undo[] = [];
  const stopped = stopSignal();
  const raised = Promise.resolve().then(() => raise(readSettings(), dev, undo));
  // What was begun is finished first; ctrl-C reaches a build too, and its failure is then no failure of ours.
  const failure = await raised.then(
    () => null,
    async (error: unknown) => ((await Promise.race([stopped, null])) === "stop" ? null : { error }),
  );
  if (failure) report(failure.error);
  else await stopped.then(() => sayLine(words("start.stopping")));
  await takeDown(undo);
  if (!failure) sayLine(words("start.stopped"));
  process.exit(failure ? 1 : 0);
}
