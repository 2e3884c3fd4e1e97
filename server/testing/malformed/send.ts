import { Agent, request } from "node:http";
import { connect } from "node:net";
import type { MalformedRequest } from "./request";

/** On a connection that is kept open for others, as many as may be on their way at once. */
export function keptConnections(atOnce: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: atOnce });
}

/** Bytes as they are. @returns the status of the first answer; 0 where the connection was closed without one */
function sendBytes({ port }: URL, raw: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), "localhost", () => socket.end(Buffer.from(raw, "latin1")));
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", () => {});
    socket.on("close", () => {
      const [, status = "0"] = /^HTTP\/1\.1 (\d{3})/.exec(Buffer.concat(chunks).toString("latin1")) ?? [];
      resolve(Number(status));
    });
  });
}

/** @returns the status of the answer; 0 where the connection was closed without one */
export function sendMalformed(sent: MalformedRequest, target: URL, agent: Agent): Promise<number> {
  if (sent.raw !== undefined) return sendBytes(target, sent.raw);
  const { method, path, headers, body } = sent;
  const length = body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve) => {
    const options = { agent, host: "localhost", port: target.port, method, path };
    const outgoing = request(
      { ...options, headers: { host: target.host, ...headers, ...length } },
      (answer) => {
        answer.resume();
        answer.once("close", () => resolve(answer.statusCode ?? 0));
      },
    );
    outgoing.once("error", () => resolve(0));
    outgoing.end(body ?? undefined);
  });
}
