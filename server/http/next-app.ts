import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import type { Settings } from "../settings/settings";
import type { Handler } from "./in-process";

export interface NextApp {
  handle: Handler;
  /** For the socket by which a page under development is rebuilt. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;
  close: () => Promise<void>;
}

/** Next.js in this process, ready to answer. In production it needs what `next build` made. */
export async function startNext({ baseUrl, port }: Settings, dev: boolean): Promise<NextApp> {
  const app = next({ dev, hostname: new URL(baseUrl).hostname, port });
  await app.prepare();
  return { handle: app.getRequestHandler(), upgrade: app.getUpgradeHandler(), close: () => app.close() };
}
