import { createServer } from "node:http";
import next from "next";
import type { DatabaseUrls } from "../db/connect";
import type { Settings } from "../settings/settings";

/** Serves on the port of the settings until it is closed. */
export async function serve(settings: Settings, _urls: DatabaseUrls): Promise<{ close(): Promise<void> }> {
  const app = next({ dev: process.env.NODE_ENV === "development", port: settings.port });
  await app.prepare();
  const answer = app.getRequestHandler();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(settings.port, resolve));
  return {
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
    },
  };
}
