import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface Made {
  status: number;
  contentType: string;
  /** For a file that is to be kept under a name. */
  disposition: string | null;
  body: Buffer;
}

/** Asks `handler` for `path` as a reader without cookies would, without a connection, and takes the whole answer. */
export async function askInProcess(handler: Handler, path: string, host: string): Promise<Made> {
  const answer = await inject((request, response) => void handler(request, response), {
    method: "GET",
    url: path,
    headers: { host, "accept-encoding": "identity" },
  });
  const { statusCode, headers, rawPayload } = answer;
  const disposition = headers["content-disposition"];
  return {
    status: statusCode,
    contentType: String(headers["content-type"] ?? "application/octet-stream"),
    disposition: disposition === undefined ? null : String(disposition),
    body: rawPayload,
  };
}
