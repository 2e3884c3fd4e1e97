import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const MEDIA_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A server that knows nothing but files, as any hosting has one. @returns the folder's address, with a slash at its end */
export async function servePlainFiles(folder: string, under: string) {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://files").pathname);
    const file = path.join(folder, asked.slice(under.length));
    const isThere = asked.startsWith(under) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isThere) return void response.writeHead(404).end();
    const type = MEDIA_TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
