import { type Chance, oneOf } from "../chance";
import type { MalformedRequest, Target } from "./request";

/** What is no request at all, or two at once. */
export function hostileBytes(random: Chance, { origin }: Target): MalformedRequest {
  const { host } = new URL(origin);
  const lines = [
    "GET / HTTP/1.1\r\n\r\n",
    `GET /en HTTP/9.9\r\nHost: ${host}\r\n\r\n`,
    `GET /en\u0000 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `GET /en HTTP/1.1\r\nHost: ${host}\r\nHost: other.example\r\n\r\n`,
    `GET /en HTTP/1.1\r\nHost: ${host}\r\nX : y\r\n\r\n`,
    `GET /en HTTP/1.1\r\nHost: ${host}\r\nX: a\rb\r\n\r\n`,
    `GET http://other.example/en HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    `GET //other.example/en HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    `GET en HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    `OPTIONS * HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    `CONNECT other.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `POST /api/trpc/session.end HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
    `POST /api/trpc/session.end HTTP/1.1\r\nHost: ${host}\r\nContent-Length: -1\r\n\r\n`,
    `POST /api/trpc/session.end HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST /api/trpc/session.end HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`,
    `GET /en HTTP/1.1\r\nHost: ${host}\r\nX: ${"y".repeat(20_000)}\r\n\r\n`,
    `GET /${"y".repeat(20_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `GET /\u00ff\u00fe HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
    "\u0016\u0003\u0001\u0002\u0000\u0001",
    "\r\n\r\n\r\n",
  ];
  const raw = oneOf(random, lines);
  const noise = random(3) ? "" : String.fromCharCode(...Array.from({ length: 30 }, () => random(256)));
  return { kind: "bytes", method: "", path: "", headers: {}, body: null, raw: `${raw}${noise}` };
}
