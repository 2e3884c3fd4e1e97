import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { isLocale } from "../kernel/locale";
import type { Settings } from "../settings/settings";
import type { Handler } from "./in-process";

export interface NextApp {
  handle: Handler;
  /** For the socket by which a page under development is rebuilt. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;
  close: () => Promise<void>;
}

/** Where next-intl looks for the language of a request. */
const LANGUAGE_HEADER = "x-next-intl-locale";

/**
 * Says the language of the address with the request: parts of a page are made in no certain order, some of them without
 * the layout that is given the language, and the first that asks settles it for all.
 */
function sayLanguage(request: IncomingMessage): void {
  const [, first] = (request.url ?? "").split(/[/?]/);
  delete request.headers[LANGUAGE_HEADER];
  if (isLocale(first)) request.headers[LANGUAGE_HEADER] = first;
}

/** Next.js in this process, ready to answer. In production it needs what `next build` made. */
export async function startNext({ baseUrl, port }: Settings, dev: boolean): Promise<NextApp> {
  const app = next({ dev, hostname: new URL(baseUrl).hostname, port });
  await app.prepare();
  const answer = app.getRequestHandler();
  const handle: Handler = (request, response) => {
    sayLanguage(request);
    return answer(request, response);
  };
  return { handle, upgrade: app.getUpgradeHandler(), close: () => app.close() };
}
