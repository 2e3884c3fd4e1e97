import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { endorsing } from "@/server/testing/endorsing";
import { createCast } from "@/server/testing/factories";
import { publishPeriod } from "@/server/testing/published-edition";
import { bundleOf, relisted } from "@/server/testing/sealed-bundle";
import { canonicalBytes } from "../publication/digest";
import { verifyBundle } from "./verify-bundle";

const database = await testDatabase();
let sound: Map<string, Uint8Array>;

beforeAll(async () => {
  await createCast(database.workspace);
  const slug = await publishPeriod(database.workspace, endorsing(database.workspace));
  sound = await bundleOf(database.public, slug);
}, 120_000);

const faultsOf = (files: ReadonlyMap<string, Uint8Array>) => verifyBundle(files).faults;
const text = (name: string) => new TextDecoder().decode(sound.get(name));
const withText = (name: string, words: string) =>
  relisted(new Map(sound).set(name, new TextEncoder().encode(words)));

type Json = ReturnType<typeof JSON.parse>;

function forged(name: string, change: (json: Json) => void): Map<string, Uint8Array> {
  const json = JSON.parse(text(name));
  change(json);
  return relisted(new Map(sound).set(name, canonicalBytes(json)));
}

const EXTRACT = "audit.jsonl";
const lines = () => text(EXTRACT).split("\n");

const inManifest = (change: (json: Json) => void) => () => forged("manifest.json", change);
const inEdition = (change: (json: Json) => void) => () => forged("edition.json", change);

function withAnotherRegister(): Map<string, Uint8Array> {
  const list = JSON.parse(text("bundle.json"));
  list.register.en = "Another";
  return new Map(sound).set("bundle.json", canonicalBytes(list));
}

function withListInAnotherOrder(): Map<string, Uint8Array> {
  const list = JSON.parse(text("bundle.json"));
  list.files.reverse();
  return new Map(sound).set("bundle.json", canonicalBytes(list));
}

describe("is found although the list was made anew:", () => {
  test.each<[string, string, () => Map<string, Uint8Array>]>([
    [
      "a figure in figures.csv",
      "figures",
      () => withText("figures.csv", text("figures.csv").replace("1705000000.25", "1705000000.26")),
    ],
    [
      "a word in edition.json",
      "manifest.digest",
      inEdition((json) => {
        json.updates[1].texts["zh-Hans"].title += "。";
      }),
    ],
    [
      "edition.json written with spaces",
      "notCanonical",
      () => withText("edition.json", JSON.stringify(JSON.parse(text("edition.json")), null, 1)),
    ],
    ["edition.json that is no JSON", "notJson", () => withText("edition.json", "合作")],
    [
      "edition.json of another form",
      "otherForm",
      inEdition((json) => {
        json.format = "another/1";
      }),
    ],
    [
      "the edition's number",
      "audit.publication",
      inManifest((json) => {
        json.edition = 2;
      }),
    ],
    [
      "the period",
      "manifest.period",
      inManifest((json) => {
        json.period = "2019";
      }),
    ],
    [
      "the time of publication",
      "audit.publication",
      inManifest((json) => {
        json.publishedAt = "2099-01-01T00:00:00.000Z";
      }),
    ],
    [
      "the time of an endorsement",
      "audit.endorsement",
      inManifest((json) => {
        json.endorsements[0].at = "2020-01-01T00:00:00.000Z";
      }),
    ],
    ["an endorsement taken out", "manifest.endorsements", inManifest((json) => json.endorsements.pop())],
    [
      "both endorsements given to one side",
      "manifest.endorsements",
      inManifest((json) => {
        json.endorsements[1].side = json.endorsements[0].side;
      }),
    ],
    [
      "another provenance",
      "manifest.provenance",
      inManifest((json) => {
        json.provenance = "PUBLISHED_EARLIER";
      }),
    ],
    [
      "another head of the chain",
      "audit.head",
      inManifest((json) => {
        json.auditHead.hash = "a".repeat(64);
      }),
    ],
    ["the register's name", "listHead", withAnotherRegister],
    ["the list in another order", "listHead", withListInAnotherOrder],
    [
      "a time in the audit extract",
      "audit.altered",
      () => withText(EXTRACT, text(EXTRACT).replace(/"at":"\d{4}/, '"at":"2020')),
    ],
    [
      "an entry taken out of the audit extract",
      "audit.detached",
      () => withText(EXTRACT, lines().toSpliced(1, 1).join("\n")),
    ],
    [
      "the end of the audit extract taken off",
      "audit.head",
      () => withText(EXTRACT, lines().toSpliced(-2, 1).join("\n")),
    ],
    [
      "an audit extract cut off within a line",
      "audit.unreadable",
      () => withText(EXTRACT, text(EXTRACT).slice(0, -5)),
    ],
    ["an audit extract that is empty", "audit.head", () => withText(EXTRACT, "")],
  ])("%s", (_, code, files) => {
    expect(faultsOf(files()).map((fault) => fault.code)).toContain(code);
  });
});
