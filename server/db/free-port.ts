import { createServer } from "node:net";

function listen(port: number, host?: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = address !== null && typeof address === "object" ? address.port : null;
      server.close(() => resolve(found));
    });
  });
}

/** Whether `port` can be listened on: by default on the loopback address, or on that of `host`. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await listen(port, host)) !== null;
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const port = await listen(0, "127.0.0.1");
  if (port === null) throw new Error("the system gave out no port");
  return port;
}
