import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";

const ENTRY = path.join(process.cwd(), "server/testing/object-store-entry.mjs");
const saidSchema = z.object({ port: z.number() });

/**
 * Starts a server that speaks the protocol of S3, with one empty bucket that it keeps under `directory`. It has a process of
 * its own, as storage has: what tests do to theirs is not done to it.
 */
export async function startObjectStore(directory: string, bucket: string) {
  const child = fork(ENTRY, [directory, bucket], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [],
  });
  const [said] = await once(child, "message");
  return {
    endpoint: `http://127.0.0.1:${saidSchema.parse(said).port}`,
    stop: async () => {
      child.disconnect();
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
