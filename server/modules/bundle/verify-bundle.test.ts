import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { packArchive } from "@/server/kernel/pack-archive";
import { cast, everybody } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { endorsing } from "@/server/testing/endorsing";
import { createCast } from "@/server/testing/factories";
import { publishPeriod } from "@/server/testing/published-edition";
import { bundleOf, relisted } from "@/server/testing/sealed-bundle";
import { findDownload } from "../publication/download";
import { BUNDLE_FILES } from "./bundle.schema";
import { readArchive } from "./read-archive";
import { verifyBundle } from "./verify-bundle";

const database = await testDatabase();
let slug: string;
let sound: Map<string, Uint8Array>;

beforeAll(async () => {
  await createCast(database.workspace);
  slug = await publishPeriod(database.workspace, endorsing(database.workspace));
  sound = await bundleOf(database.public, slug);
}, 120_000);

const faultsOf = (files: ReadonlyMap<string, Uint8Array>) => verifyBundle(files).faults;
const text = (name: string) => new TextDecoder().decode(sound.get(name));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function withFile(name: string, bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(sound).set(name, bytes);
}

function withByte(name: string, at: number, change: number): Map<string, Uint8Array> {
  const bytes = Uint8Array.from(sound.get(name) ?? []);
  bytes[at] = (bytes[at] ?? 0) ^ change;
  return withFile(name, bytes);
}

describe("a bundle", () => {
  test("holds the edition, its documents in three languages, figures, audit extract and list, and checks out", () => {
    expect([...sound.keys()]).toEqual(BUNDLE_FILES);
    const report = verifyBundle(sound);
    expect(report.faults).toEqual([]);
    expect(report.manifest).toMatchObject({
      period: slug,
      content: { sha256: sha256(sound.get("edition.json") ?? new Uint8Array()) },
    });
  });

  test("has the same bytes each time, and comes back from its zip file", async () => {
    const download = { period: slug, edition: "latest", file: "bundle.zip" };
    const found = await findDownload(download, { db: database.public });
    const packed = packArchive(sound);
    expect(found).toMatchObject({ mediaType: "application/zip", fileName: `${slug}-1-bundle.zip` });
    expect(sha256(found?.bytes ?? new Uint8Array())).toBe(sha256(packed));
    expect(faultsOf(readArchive(packed))).toEqual([]);
  }, 60_000);

  test("names nobody who works with the register", () => {
    for (const name of ["manifest.json", "audit.jsonl", "bundle.json", "summary.en.html"]) {
      for (const person of everybody) {
        expect(text(name)).not.toContain(person.name);
        expect(text(name)).not.toContain(person.email);
      }
    }
    expect(cast.gdOfficer.name).not.toBe("");
  });

  test("shows of the audit chain what the sides did, and of everything else a hash", () => {
    const links = text("audit.jsonl")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const actions = links.flatMap((link) => link.action ?? []);
    expect(actions).toEqual([
      "endorsement.giveEndorsement",
      "endorsement.giveEndorsement",
      "publication.publishEdition",
    ]);
  });
});

describe("is found and named:", () => {
  test.each(BUNDLE_FILES)("%s with a byte changed at its beginning, in it or at its end", (name) => {
    const { length } = sound.get(name) ?? [];
    for (const at of [0, Math.floor((length ?? 0) / 2), (length ?? 1) - 1]) {
      const faults = faultsOf(withByte(name, at, 1));
      expect(faults.length).toBeGreaterThan(0);
      // Where a hash in the list is another, it is the file of that hash that is not the listed one.
      if (name !== "bundle.json") expect(JSON.stringify(faults)).toContain(name);
    }
  });

  test.each(BUNDLE_FILES)("%s missing", (name) => {
    const files = new Map(sound);
    files.delete(name);
    expect(faultsOf(files)).toContainEqual({ code: "missing", params: { name } });
  });

  test("a file added, whether it is listed or not", () => {
    const added = withFile("attachments/photo.jpg", new Uint8Array([1]));
    const unexpected = { code: "unexpected", params: { name: "attachments/photo.jpg" } };
    expect(faultsOf(added)).toContainEqual(unexpected);
    expect(faultsOf(relisted(added))).toContainEqual(unexpected);
  });

  test("a file renamed", () => {
    const files = withFile("summary.en.doc", sound.get("summary.en.docx") ?? new Uint8Array());
    files.delete("summary.en.docx");
    const codes = faultsOf(relisted(files)).map(({ code, params }) => `${code} ${params.name ?? ""}`);
    expect(codes).toEqual(expect.arrayContaining(["missing summary.en.docx", "unexpected summary.en.doc"]));
  });

  test("two files in each other's place", () => {
    const [one, other] = [sound.get("summary.en.txt"), sound.get("summary.zh-Hans.txt")];
    const files = withFile("summary.en.txt", other ?? new Uint8Array());
    files.set("summary.zh-Hans.txt", one ?? new Uint8Array());
    expect(faultsOf(files)).toEqual([
      { code: "altered", params: { name: "summary.en.txt" } },
      { code: "altered", params: { name: "summary.zh-Hans.txt" } },
    ]);
  });

  test("any single byte changed to any other, in any file", () => {
    const place = fc.constantFrom(...BUNDLE_FILES).chain((name) =>
      fc.record({
        name: fc.constant(name),
        at: fc.nat({ max: (sound.get(name)?.length ?? 1) - 1 }),
        change: fc.integer({ min: 1, max: 255 }),
      }),
    );
    fc.assert(
      fc.property(place, ({ name, at, change }) => faultsOf(withByte(name, at, change)).length > 0),
      { numRuns: 300 },
    );
  });
});
