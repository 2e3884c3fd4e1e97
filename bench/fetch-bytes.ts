import { get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export interface Fetched {
  status: number;
  /** As they came over the wire. */
  bytes: Buffer;
  /** What they say. */
  plain: Buffer;
}

const DECODE: Record<string, (bytes: Buffer) => Buffer> = {
  br: (bytes) => brotliDecompressSync(bytes),
  gzip: (bytes) => gunzipSync(bytes),
};

/** One GET, whose body is kept as it was sent. @param encoding of `Accept-Encoding` */
export function fetchBytes(port: number, path: string, encoding = "br"): Promise<Fetched> {
  const headers = { "accept-encoding": encoding };
  return new Promise((resolve, reject) => {
    get({ host: "localhost", port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const bytes = Buffer.concat(chunks);
        const decode = DECODE[response.headers["content-encoding"] ?? ""];
        resolve({ status: response.statusCode ?? 0, bytes, plain: decode ? decode(bytes) : bytes });
      });
    }).once("error", reject);
  });
}
