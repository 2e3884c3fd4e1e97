import { createServer, get } from "node:http";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { drainable } from "./drain";

async function listening(grace: number) {
  const arrived: { finish: (() => void)[] } = { finish: [] };
  const server = createServer((_, response) => arrived.finish.push(() => response.end("whole")));
  const drain = drainable(server, grace);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = server.address();
  return { server, drain, arrived, port: address && typeof address === "object" ? address.port : 0 };
}

it("lets an answer end that has begun, and takes no new connection", async () => {
  const { server, drain, arrived, port } = await listening(60_000);
  const began = new Promise((resolve) => server.once("request", resolve));
  const answer = new Promise<string>((resolve, reject) => {
    get({ port, host: "127.0.0.1", agent: false }, (response) => {
      response.setEncoding("utf8").once("data", resolve);
    }).on("error", reject);
  });
  await began;
  const drained = drain();
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  for (const finish of arrived.finish) finish();
  expect(await answer).toBe("whole");
  await drained;
});

it("cuts what is left after a while", async () => {
  const { server, drain, port } = await listening(20);
  const began = new Promise((resolve) => server.once("request", resolve));
  const socket = connect(port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
  const cut = new Promise((resolve) => socket.once("close", resolve));
  await began;
  await drain();
  await cut;
});

it("does not wait for a socket that was upgraded", async () => {
  const { server, drain, port } = await listening(60_000);
  const upgraded = new Promise((resolve) => server.once("upgrade", resolve));
  const socket = connect(port, "127.0.0.1", () =>
    socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
  );
  await upgraded;
  await drain();
  socket.destroy();
});
