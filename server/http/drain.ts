import type { Server } from "node:http";
import type { Socket } from "node:net";

/** So long an answer that has begun may take once the server is to stop. */
const GRACE = 8_000;

/**
 * How to stop `server`, to be asked for before it listens. Stopping takes no new connections, closes those that are merely
 * kept open, lets answers end that have begun, and cuts what is left after a while: sockets that were upgraded too, which
 * node:http no longer counts among its own.
 */
export function drainable(server: Server, grace = GRACE): () => Promise<void> {
  const open = new Set<Socket>();
  const upgraded = new Set<Socket>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("upgrade", (request) => upgraded.add(request.socket));
  return () =>
    new Promise((resolve) => {
      const late = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, grace);
      server.close(() => {
        clearTimeout(late);
        resolve();
      });
      server.closeIdleConnections();
      // Nobody waits for the answer of a socket by which a page under development is rebuilt.
      for (const socket of upgraded) socket.destroy();
    });
}
