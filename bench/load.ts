import { Worker } from "node:worker_threads";
import { z } from "zod";

export interface Load {
  port: number;
  path: string;
  connections: number;
  milliseconds: number;
}

/** How long each answer took, in milliseconds, under this load from a thread of its own. */
export function load(wanted: Load): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./load-worker.mjs", import.meta.url), { workerData: wanted });
    worker.once("message", (times) => resolve(z.array(z.number()).parse(times)));
    worker.once("error", reject);
  });
}
