import type { Server } from "node:http";

/** So long an answer that has begun may take once the server is to stop. */
const GRACE = 8_000;

/** Takes no new connections, lets answers end that have begun, and closes the connections that are merely kept open. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
