import { createServer, type RequestListener, type Server, type ServerOptions } from "node:http";

/** Milliseconds. */
export interface TimeLimits {
  /** For the head of a request to come in, and for all of it: slow senders cannot hold the server. */
  head: number;
  request: number;
  /** For a connection on which nothing moves, whether its answer is not made, or not taken. */
  stillness: number;
  /** For one that is kept open for another request; longer than proxies keep theirs. */
  kept: number;
  /** So often the senders are looked at. */
  looks: number;
}

export const TIME_LIMITS: TimeLimits = {
  head: 15_000,
  request: 60_000,
  stillness: 120_000,
  kept: 65_000,
  looks: 5_000,
};

/** A page under development is rebuilt over a socket on which nothing may move for hours. */
export const WHILE_DEVELOPING: TimeLimits = { ...TIME_LIMITS, stillness: 0 };

/** More than a browser sends; what comes with more is answered with 431. */
const HEAD_BYTES = 16 * 1024;

/** A server that waits for nobody longer than `limits` say. */
export function limitedServer(limits: TimeLimits, listener: RequestListener): Server {
  const options: ServerOptions = {
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.kept,
    connectionsCheckingInterval: limits.looks,
    maxHeaderSize: HEAD_BYTES,
  };
  const server = createServer(options, listener);
  server.setTimeout(limits.stillness);
  return server;
}
