import { once } from "node:events";
import { createServer } from "node:http";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { z } from "zod";

/** Bytes by path, as a server of nothing but Node.js's own answers them from memory. */
export type FixedAnswers = Record<string, Uint8Array>;

const answersSchema = z.record(z.string(), z.instanceof(Uint8Array));

export interface PlainServer {
  port: number;
  close(): Promise<unknown>;
}

export async function startPlainServer(answers: FixedAnswers): Promise<PlainServer> {
  const worker = new Worker(new URL(import.meta.url), { workerData: answers });
  const [port] = z.tuple([z.number()]).parse(await once(worker, "message"));
  return { port, close: () => worker.terminate() };
}

function serve(answers: FixedAnswers): void {
  const server = createServer((request, response) => {
    const bytes = answers[request.url ?? ""];
    if (!bytes) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Encoding": "br", "Content-Length": bytes.length });
    return response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () =>
    parentPort?.postMessage(z.object({ port: z.number() }).parse(server.address()).port),
  );
}

if (parentPort) serve(answersSchema.parse(workerData));
