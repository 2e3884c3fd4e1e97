import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressBest, keepAnswer } from "./kept-answer";
import { hasAlready } from "./send-kept";

const headers = { "Content-Type": "text/html" };
const page = Buffer.from(
  Array.from({ length: 2_000 }, (_, index) => `<p>粤港双方第${index}次交流，查获${index * 7}件。</p>`).join(
    "",
  ),
);
const keep = (body: Buffer) => keepAnswer({ status: 200, headers, body });

describe("An answer that is kept", () => {
  it("is the same page in every encoding, in haste and at its best", async () => {
    const quick = await keep(page);
    const best = await compressBest(quick);
    for (const kept of [quick, best]) {
      expect(kept?.bodies.get("identity")?.bytes).toEqual(page);
      expect(brotliDecompressSync(kept?.bodies.get("br")?.bytes ?? page)).toEqual(page);
      expect(gunzipSync(kept?.bodies.get("gzip")?.bytes ?? page)).toEqual(page);
    }
    expect(best?.bodies.get("br")?.bytes.length).toBeLessThan(quick.bodies.get("br")?.bytes.length ?? 0);
  });

  it("has another entity tag for other bytes, and whoever has the page in one form is not sent the other", async () => {
    const quick = await keep(page);
    const best = await compressBest(quick);
    const other = await keep(Buffer.concat([page, page]));
    for (const encoding of ["br", "gzip"] as const) {
      const [first = "", second = "", third = ""] = [quick, best, other].map(
        (kept) => kept?.bodies.get(encoding)?.etag,
      );
      expect(new Set([first, second, third]).size).toBe(3);
      expect([hasAlready(first, second), hasAlready(second, first)]).toEqual([true, true]);
      expect([hasAlready(first, third), hasAlready(third, second)]).toEqual([false, false]);
    }
    expect(hasAlready(quick.bodies.get("br")?.etag, best?.bodies.get("gzip")?.etag ?? "")).toBe(false);
  });

  it("is left as it is where it cannot be made smaller", async () => {
    const kept = await keep(Buffer.from("short"));
    expect([...kept.bodies.keys()]).toEqual(["identity"]);
    expect(await compressBest(kept)).toBeNull();
  });
});
