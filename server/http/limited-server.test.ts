import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { limitedServer, TIME_LIMITS, WHILE_DEVELOPING } from "./limited-server";

const SHORT = { head: 40, request: 80, stillness: 200, kept: 50, looks: 10 };

const open: { close(): unknown }[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

function isAddress(address: unknown): address is AddressInfo {
  return typeof address === "object" && address !== null && "port" in address;
}

/** What the server says, on a connection that sends `bytes` and nothing more, until it closes the connection. */
async function saidTo(bytes: string, answers = true): Promise<string> {
  const server = limitedServer(SHORT, (request, response) => {
    request.resume();
    if (answers) request.once("end", () => response.end("done"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const address = server.address();
  if (!isAddress(address)) throw new Error("the server listens nowhere");
  return new Promise((resolve, reject) => {
    const socket = connect(address.port, "127.0.0.1", () => socket.write(bytes));
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.once("close", () => resolve(Buffer.concat(chunks).toString()));
    socket.once("error", reject);
  });
}

describe("a server that waits for nobody for ever", () => {
  it("ends a connection whose request does not get to the end of its head", async () => {
    expect(await saidTo("GET / HTTP/1.1\r\nHost: x\r\nX: ")).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("ends a connection whose request does not get to the end of its body", async () => {
    expect(await saidTo("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf")).toMatch(
      /^HTTP\/1\.1 408 /,
    );
  });

  it("ends a connection on which no answer comes", async () => {
    expect(await saidTo("GET / HTTP/1.1\r\nHost: x\r\n\r\n", false)).toBe("");
  });

  it("ends a connection that is kept for a request that does not come", async () => {
    expect(await saidTo("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 [\s\S]*done$/);
  });

  it("takes no head that is larger than any browser's", async () => {
    expect(await saidTo(`GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });

  it("has every limit set, and is still only while developing", () => {
    expect(Object.values(TIME_LIMITS).every((limit) => limit > 0 && limit <= 120_000)).toBe(true);
    expect(TIME_LIMITS.head).toBeLessThan(TIME_LIMITS.request);
    expect(WHILE_DEVELOPING).toEqual({ ...TIME_LIMITS, stillness: 0 });
  });
});
