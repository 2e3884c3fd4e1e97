import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { contentHash, eventHash, linkHash, personHash } from "../audit/event-hash";
import { attachmentsOf, summaryContentSchema } from "../summary/summary.schema";
import { canonicalBytes, digestOf } from "./digest";

// The files that docs/verify.md hands to whoever writes a program of their own. They were made by another one.

const read = (file: string) => readFileSync(path.join("docs/test-vectors", file));
const readJson = (file: string): unknown => JSON.parse(read(file).toString("utf8"));

const canonicalVectors = z
  .array(
    z.object({
      name: z.string(),
      json: z.string(),
      canonical: z.string(),
      bytes: z.number(),
      sha256: z.string(),
    }),
  )
  .parse(readJson("canonical.json"));

const auditVectors = z
  .array(
    z.object({
      sequence: z.number(),
      at: z.string(),
      personSalt: z.string(),
      actorId: z.string().nullable(),
      actorName: z.string(),
      action: z.string(),
      subjectType: z.string(),
      subjectId: z.string(),
      data: z.string(),
      previousHash: z.string(),
      personText: z.string(),
      person: z.string(),
      contentText: z.string(),
      content: z.string(),
      linkText: z.string(),
      hash: z.string(),
    }),
  )
  .parse(readJson("audit-events.json"));

describe("the test vector of canonical JSON", () => {
  test.each(canonicalVectors)("$name", ({ json, canonical, bytes, sha256 }) => {
    const made = canonicalBytes(JSON.parse(json));
    expect(new TextDecoder().decode(made)).toBe(canonical);
    expect(made.length).toBe(bytes);
    expect(digestOf(made)).toBe(sha256);
  });

  test("of a whole summary is one, and its bytes and digest are those that follow from it", () => {
    const content = summaryContentSchema.parse(readJson("summary.json"));
    const made = canonicalBytes(content);
    expect(Buffer.compare(made, read("summary.canonical"))).toBe(0);
    expect(read("summary.sha256").toString()).toBe(`${digestOf(made)}  summary.canonical\n`);
    const [update] = content.updates;
    const [figure] = update?.figures ?? [];
    const paragraph = update?.texts["zh-Hans"]?.paragraphs[figure?.paragraph ?? -1];
    expect(paragraph?.slice(figure?.start ?? 0, figure?.end ?? 0)).toBe(figure?.text);
  });
});

test("the test vector of a summary with attachments is one, and its bytes and digest are those that follow from it", () => {
  const content = summaryContentSchema.parse(readJson("summary-with-attachments.json"));
  const made = canonicalBytes(content);
  expect(attachmentsOf(content)).toHaveLength(2);
  expect(Buffer.compare(made, read("summary-with-attachments.canonical"))).toBe(0);
  const line = `${digestOf(made)}  summary-with-attachments.canonical\n`;
  expect(read("summary-with-attachments.sha256").toString()).toBe(line);
});

describe("the test vector of an audit event", () => {
  test.each(auditVectors)("$sequence: $action", (vector) => {
    const { at, personSalt, actorId, actorName, previousHash, sequence } = vector;
    const hashed = (text: string) => digestOf(new TextEncoder().encode(text));
    expect(personHash(personSalt, actorId, actorName)).toBe(vector.person);
    expect(contentHash(at, vector.person, vector)).toBe(vector.content);
    expect(linkHash(previousHash, BigInt(sequence), vector.content)).toBe(vector.hash);
    expect(eventHash({ ...vector, personHash: null, sequence: BigInt(sequence), at: new Date(at) })).toBe(
      vector.hash,
    );
    expect(hashed(vector.personText)).toBe(vector.person);
    expect(hashed(vector.contentText)).toBe(vector.content);
    expect(hashed(vector.linkText)).toBe(vector.hash);
  });

  test("is chained to the one before", () => {
    const before = ["0".repeat(64), ...auditVectors.map(({ hash }) => hash)];
    expect(auditVectors.map(({ previousHash }) => previousHash)).toEqual(before.slice(0, -1));
  });
});
