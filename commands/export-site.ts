import path from "node:path";
import { type DatabaseUrls, withDatabase } from "../server/db/connect";
import { setDatabaseUrls } from "../server/db/database-urls";
import { joinUsers, leaveUsers } from "../server/db/folder-users";
import { nextAuthVariables, readSettings, type Settings } from "../server/settings/settings";
import { ensureBuilt } from "./build";
import { runCommand } from "./run-command";
import { demandReplaceable, writeSite } from "./site-folder";

/** The published bytes as the front server makes them, without a port; written out, then let go of. */
async function exportTo(folder: string, settings: Settings, urls: DatabaseUrls): Promise<number> {
  // Modules find both on the global object: Next.js loads its own copies of them. Whatever they ask, they ask it as everybody
  // may: a public page that needed more could not be exported.
  setDatabaseUrls({ owner: urls.public, workspace: urls.public, public: urls.public });
  globalThis.registerSettings = settings;
  Object.assign(process.env, nextAuthVariables(settings));
  const { startNext } = await import("../server/http/next-app");
  const { askInProcess } = await import("../server/http/in-process");
  const { exportedSite } = await import("../server/http/exported-site");
  const { publicDb } = await import("../server/db/public-client");
  const next = await startNext(settings, false);
  const { host, origin } = new URL(settings.baseUrl);
  const make = (address: string) => askInProcess(next.handle, address, host);
  try {
    return await writeSite(folder, exportedSite({ db: publicDb(), make, origin }));
  } finally {
    await next.close();
    await globalThis.registerPublicDb?.$disconnect();
    await globalThis.registerWorkspaceDb?.$disconnect();
  }
}

/** The settings of a register that serves: pages are built for production, whatever the terminal says. */
async function exportSite(folder: string): Promise<number> {
  Object.assign(process.env, { NODE_ENV: "production" });
  // Next.js tells what it does on standard output, where nothing but an answer belongs.
  console.log = console.error;
  const settings = readSettings();
  const build = await ensureBuilt();
  const user = joinUsers(build);
  process.env.NEXT_DIST_DIR = build;
  try {
    return await withDatabase(settings, (urls) => exportTo(folder, settings, urls));
  } finally {
    leaveUsers(build, user);
  }
}

// npm run export:site -- DIR    writes the public site of all editions as plain files, for any folder of any web server
runCommand("exportSite", async (args, terminal) => {
  const [place, ...more] = args;
  if (!place || place.startsWith("-") || more.length > 0) return terminal.usage();
  const folder = path.resolve(place);
  demandReplaceable(folder);
  terminal.say("exportSite.written", { folder, files: await exportSite(folder) });
  return 0;
});
