import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import type { Settings } from "@/server/settings/settings";
import type { AttachmentStore } from "./store";

const NOT_FOUND = 404;

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value;
}

/** Objects of one bucket of S3-compatible storage, addressed by path, under `attachments/` and their hash. */
export function objectStore(settings: NonNullable<Settings["s3"]>): AttachmentStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3" });
  const placeOf = (sha256: string) =>
    `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}/attachments/${sha256}`;
  /** What was asked of the store; null where it says that there is nothing. */
  const ask = async (sha256: string, request: RequestInit): Promise<Response | null> => {
    const response = await client.fetch(placeOf(sha256), request);
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === NOT_FOUND && request.method !== "PUT") return null;
    throw new Error(`${request.method} of an attachment: the object store answers ${response.status}`);
  };
  return {
    keep: async ({ path, sha256 }) => {
      // The hash is signed with the request, so that the store refuses what does not arrive as it was sent.
      const headers = { "X-Amz-Content-Sha256": sha256, "Content-Type": "application/octet-stream" };
      await ask(sha256, { method: "PUT", headers, body: new Uint8Array(await readFile(path)) });
    },
    sizeOf: async (sha256) => {
      const length = (await ask(sha256, { method: "HEAD" }))?.headers.get("content-length");
      return length === null || length === undefined ? null : Number(length);
    },
    open: async (sha256) => {
      const response = await ask(sha256, { method: "GET" });
      return response && Readable.from(chunksOf(response));
    },
  };
}
