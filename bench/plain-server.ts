import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";

/** Bytes by path, compressed by brotli. */
export type FixedAnswers = Record<string, Uint8Array>;

export interface FixedServer {
  port: number;
  close(): Promise<unknown>;
}

const address = z.tuple([z.object({ port: z.number() })]);

/** A server of nothing but Node.js's own that answers them from memory, in a thread of its own. */
export async function startPlainServer(answers: FixedAnswers): Promise<FixedServer> {
  const worker = new Worker(new URL("./plain-server-worker.mjs", import.meta.url), { workerData: answers });
  const [{ port }] = address.parse(await once(worker, "message"));
  return { port, close: () => worker.terminate() };
}
