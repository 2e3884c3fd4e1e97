import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startObjectStore } from "@/server/testing/object-store";
import { digestOf } from "../publication/digest";
import { folderStore } from "./folder-store";
import { objectStore } from "./object-store";
import { withReceived } from "./receive-file";
import type { AttachmentStore } from "./store";
import { readVerified } from "./verified-bytes";

const folder = mkdtempSync(path.join(tmpdir(), "register-store-"));
const bytes = new TextEncoder().encode("佐证 ".repeat(50_000));
const known = { sha256: digestOf(bytes), size: bytes.length };
let server: Awaited<ReturnType<typeof startObjectStore>>;
let endpoint = "";

beforeAll(async () => {
  server = await startObjectStore(path.join(folder, "objects"), "evidence");
  endpoint = server.endpoint;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const account = { bucket: "evidence", region: "us-east-1", accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

async function* piecesOf(whole: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += 10_000) yield whole.subarray(at, at + 10_000);
}

const keep = (store: AttachmentStore, whole: Uint8Array) =>
  withReceived(piecesOf(whole), folder, { megabytes: 1 }, async (file) => {
    await store.keep(file);
    const { path: _, ...rest } = file;
    return rest;
  });

const stores: [string, () => AttachmentStore][] = [
  ["a folder", () => folderStore(path.join(folder, "kept"))],
  ["S3-compatible storage", () => objectStore({ endpoint, ...account })],
];

describe.each(stores)("attachments in %s", (_, store) => {
  test("are kept under their hash, as often as they come, and come back byte for byte", async () => {
    expect(await store().sizeOf(known.sha256)).toBeNull();
    expect(await store().open(known.sha256)).toBeNull();
    expect(await keep(store(), bytes)).toEqual(known);
    expect(await keep(store(), bytes)).toEqual(known);
    expect(await store().sizeOf(known.sha256)).toBe(bytes.length);
    expect(Buffer.compare(await readVerified(store(), known), bytes)).toBe(0);
    expect(readdirSync(path.join(folder, "arriving"))).toEqual([]);
  });

  test("that are not there are told of, and never taken for empty", async () => {
    await expect(readVerified(store(), { sha256: "0".repeat(64), size: 1 })).rejects.toThrow(/no attachment/);
  });
});

test("a file that was changed where it lies is not handed on whole", async () => {
  const store = folderStore(path.join(folder, "changed"));
  await keep(store, bytes);
  const place = path.join(folder, "changed", known.sha256.slice(0, 2), known.sha256);
  writeFileSync(
    place,
    Uint8Array.from(bytes, (byte, at) => (at === 5 ? byte ^ 1 : byte)),
  );
  await expect(readVerified(store, known)).rejects.toThrow(/is another/);
  writeFileSync(place, bytes.subarray(1));
  await expect(readVerified(store, known)).rejects.toThrow(/is another/);
});

test("storage that refuses says so, and is not taken for empty", async () => {
  const store = objectStore({ endpoint, ...account, secretAccessKey: "another" });
  await expect(store.sizeOf(known.sha256)).rejects.toThrow(/403/);
  await expect(keep(store, bytes)).rejects.toThrow(/403/);
});

test("a file is cut off where it becomes too large, however much would follow", async () => {
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      sent += 1;
      yield new Uint8Array(100_000);
    }
  }
  const receiving = withReceived(endless(), folder, { megabytes: 1 }, async () => "kept");
  await expect(receiving).rejects.toMatchObject({ code: "attachment.fileTooLarge", params: { limit: 1 } });
  expect(sent).toBe(11);
});
