// Answers fixed bytes from memory by node:http alone, and says on which port.
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const server = createServer((request, response) => {
  const bytes = workerData[request.url ?? ""];
  if (!bytes) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Encoding": "br", "Content-Length": bytes.length });
  return response.end(bytes);
});
server.listen(0, "127.0.0.1", () => parentPort?.postMessage(server.address()));
