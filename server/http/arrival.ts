import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { withoutForeignWayBack } from "../auth/cookies";
import { workspacePolicy } from "./security-headers";
import { trueAddress } from "./true-address";

/** Headers by which this server speaks to what lies behind it: nobody outside may set them. */
const OURS = [
  "x-request-id",
  "x-request-path",
  "x-forwarded-for",
  "x-real-ip",
  "x-forwarded-port",
  "forwarded",
  "content-security-policy",
];

/** Headers by which parts of Next.js speak to each other. */
const INNER = /^x-(middleware|nextjs|matched-path|invoke|now-)/;

/** Gives a request its number and says where it truly came from; takes away what it says of itself and may not. */
export function admit(
  request: IncomingMessage,
  { trusted, ours }: { trusted: BlockList; ours: URL },
): { id: string; path: string } {
  const address = trueAddress(
    request.socket.remoteAddress ?? "",
    String(request.headers["x-forwarded-for"] ?? ""),
    trusted,
  );
  for (const name of Object.keys(request.headers)) {
    if (OURS.includes(name) || INNER.test(name)) delete request.headers[name];
  }
  if (request.headers.cookie) request.headers.cookie = withoutForeignWayBack(request.headers.cookie, ours);
  const id = randomUUID();
  const url = request.url ?? "/";
  request.headers["x-request-id"] = id;
  request.headers["x-request-path"] = url;
  request.headers["x-forwarded-for"] = address;
  request.headers["x-forwarded-host"] = ours.host;
  request.headers["x-forwarded-proto"] = ours.protocol.slice(0, -1);
  return { id, path: url.split("?", 1)[0] ?? "/" };
}

/** What every answer carries. */
export function greet(
  response: ServerResponse,
  id: string,
  standing: readonly (readonly [string, string])[],
): void {
  for (const [name, value] of standing) response.setHeader(name, value);
  response.setHeader("X-Request-Id", id);
}

/** Lets the scripts of this one answer run and no other: Next.js reads the nonce from the request and signs them with it. */
export function allowOwnScripts(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const policy = workspacePolicy(randomBytes(16).toString("base64"), dev);
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}
