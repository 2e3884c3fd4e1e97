import { logFault } from "../api/log-fault";
import type { DatabaseUrls } from "../db/connect";
import { publicDb } from "../db/public-client";
import type { Settings } from "../settings/settings";
import { drainable } from "./drain";
import { followEditions } from "./edition-news";
import { frontHandler } from "./front";
import { askInProcess } from "./in-process";
import { limitedServer, TIME_LIMITS, WHILE_DEVELOPING } from "./limited-server";
import { startNext } from "./next-app";
import { PublishedAnswers } from "./published-answers";
import { proxyList } from "./true-address";

export interface RunningServer {
  /** Answers what has begun, takes nothing new, and lets go of everything. */
  close(): Promise<void>;
}

/**
 * Serves the register on the port of the settings. To be called after the settings and the addresses of the database
 * were put where modules find them.
 * @param dev rebuilds pages as their source changes and keeps nothing
 */
export async function serve(
  settings: Settings,
  urls: DatabaseUrls,
  { dev } = { dev: process.env.NODE_ENV === "development" },
): Promise<RunningServer> {
  const { baseUrl, port, trustedProxies } = settings;
  const ours = new URL(baseUrl);
  const next = await startNext(settings, dev);
  const db = publicDb();
  const make = (path: string) => askInProcess(next.handle, path, ours.host);
  const answers = new PublishedAnswers({ db, make, keep: !dev });
  const news = await followEditions(urls.public, () => answers.forget());
  const trusted = proxyList(trustedProxies);
  const isDemonstration = settings.demo !== null;
  const front = frontHandler({ ours, dev, isDemonstration, trusted, db, answers, workspace: next.handle });
  const server = limitedServer(dev ? WHILE_DEVELOPING : TIME_LIMITS, front);
  const drain = drainable(server);
  if (dev) server.on("upgrade", next.upgrade);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, resolve));
  if (!dev) answers.warm().catch((error: unknown) => logFault("making the first pages", error));
  return {
    close: async () => {
      await drain();
      await news.close();
      await next.close();
      await Promise.all([
        globalThis.registerPublicDb?.$disconnect(),
        globalThis.registerWorkspaceDb?.$disconnect(),
      ]);
    },
  };
}
