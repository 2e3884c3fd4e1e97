import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { PublicDb } from "../db/public-client";
import { frontHandler } from "../http/front";
import { askInProcess, type Handler } from "../http/in-process";
import { PublishedAnswers } from "../http/published-answers";
import { proxyList } from "../http/true-address";
import { findDownload } from "../modules/publication/download";
import { listEditions } from "../modules/publication/publication.queries";

export interface Asked {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Enough words for compression to be worth its while. */
const FILLING = `<p>${"粤港保护知识产权合作".repeat(50)}</p>`;

/** Renders from the records what stands in for the pages of Next.js: a list of editions, with a script in it. */
function pagesFrom(db: PublicDb, asked: string[]): Handler {
  return async (incoming: IncomingMessage, response: ServerResponse) => {
    const path = incoming.url ?? "";
    asked.push(path);
    const [, , period = "", edition = "", file = ""] = path.split("/");
    const download =
      path.startsWith("/downloads/") && (await findDownload({ period, edition, file }, { db }));
    if (download) {
      response.setHeader("Content-Type", download.mediaType);
      response.setHeader("Content-Disposition", `attachment; filename="${download.fileName}"`);
      return response.end(download.bytes);
    }
    const editions = (await listEditions({ db })).map(
      ({ period: { slug }, number }) => `<li>${slug}/${number}</li>`,
    );
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Set-Cookie", "never=sent");
    response.end(
      `<!DOCTYPE html><title>${path}</title><script>go()</script><ul>${editions.join("")}</ul>${FILLING}`,
    );
  };
}

/** Answers with what it was given, so that a test sees what reaches the workspace. */
const echo: Handler = (incoming: IncomingMessage, response: ServerResponse) => {
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(incoming.headers));
};

interface FrontOptions {
  workspace?: Handler;
  trusted?: string[];
  isDemonstration?: boolean;
}

/** The front server on a port of its own, over a test's database, with real requests. */
export async function servedFront(db: PublicDb, options: FrontOptions = {}) {
  const { workspace = echo, trusted = [], isDemonstration = false } = options;
  const asked: string[] = [];
  const pages = pagesFrom(db, asked);
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const host = `localhost:${port}`;
  const answers = new PublishedAnswers({ db, make: (path) => askInProcess(pages, path, host), keep: true });
  const front = {
    ours: new URL(`http://${host}`),
    dev: false,
    isDemonstration,
    trusted: proxyList(trusted),
    db,
    answers,
    workspace,
  };
  server.on("request", frontHandler(front));
  const ask = (path: string, { method = "GET", headers = {}, body }: Asking = {}): Promise<Asked> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        { host: "127.0.0.1", port, path, method, headers: { host, ...headers } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  return { answers, asked, ask, host, close: () => new Promise((resolve) => server.close(resolve)) };
}

export type ServedFront = Awaited<ReturnType<typeof servedFront>>;
