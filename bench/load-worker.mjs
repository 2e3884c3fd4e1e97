// Asks one address over and over on several connections, each waiting for its answer, with as little of its own as can be.
import net from "node:net";
import { parentPort, workerData } from "node:worker_threads";

const HEAD_END = Buffer.from("\r\n\r\n");
const NOTHING = Buffer.alloc(0);

/**
 * Bytes of the body that the head announces.
 * @param {string} head
 * @throws Error for anything but a 200 that says how long it is
 */
function announcedLength(head) {
  const [, length] = /^HTTP\/1\.1 200 [\s\S]*\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  if (!length) throw new Error(`not measured: ${head.split("\r\n")[0]}`);
  return Number(length);
}

/**
 * @param {import("./load.ts").Load} load
 * @returns {Promise<number[]>} how long each answer took, in milliseconds
 */
function connect({ port, path, milliseconds }) {
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept-Encoding: br\r\n\r\n`,
  );
  return new Promise((resolve, reject) => {
    /** @type {number[]} */
    const times = [];
    const deadline = performance.now() + milliseconds;
    let [head, left, began] = [NOTHING, -1, 0];
    const socket = net.connect(port, "127.0.0.1");
    const ask = () => {
      [head, left, began] = [NOTHING, -1, performance.now()];
      socket.write(request);
    };
    const answered = () => {
      times.push(performance.now() - began);
      if (performance.now() < deadline) return ask();
      socket.destroy();
      resolve(times);
    };
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      if (left >= 0) left -= chunk.length;
      else {
        head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        left = announcedLength(head.toString("latin1", 0, end)) - (head.length - end - HEAD_END.length);
      }
      if (left === 0) answered();
    };
    socket.setNoDelay(true);
    socket.once("connect", ask).once("error", reject).on("data", take);
  });
}

const times = await Promise.all(Array.from({ length: workerData.connections }, () => connect(workerData)));
parentPort?.postMessage(times.flat());
