import { type DefaultTreeAdapterMap, parseFragment, defaultTreeAdapter as tree } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "@/server/kernel/locale";
import { cast } from "@/server/testing/cast";
import { type Correcting, correcting, REASON } from "@/server/testing/correcting";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { atomFeed } from "./feed";
import { publicPlaces } from "./public-places";
import { projectThroughPeriods } from "./published-projects";
import { findReading } from "./reading";
import { siteMap } from "./site-map";

let database: TestDatabase;
let desk: Correcting;
let slug: string;
const open = () => ({ db: database.public });
const baseUrl = "https://register.example";

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
  desk = correcting(database.workspace);
});

/** Texts of all elements of a name, as an XML reader that knows no names of ours would find them. */
function textsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterMap["childNode"]) => {
    if (!tree.isElementNode(node)) return;
    if (node.tagName === name) {
      const [first] = node.childNodes;
      found.push(first && tree.isTextNode(first) ? first.value : "");
    }
    node.childNodes.forEach(walk);
  };
  parseFragment(
    xml.replace(/<link ([^>]*)\/>/g, "<x-link $1></x-link>").replaceAll("title>", "x-title>"),
  ).childNodes.forEach(walk);
  return found;
}

describe("a feed before anything is published", () => {
  it("is there, and tells of nothing", async () => {
    const xml = await atomFeed({ locale: "en", baseUrl }, open());
    expect(textsOf(xml, "id")).toEqual([`${baseUrl}/feeds/en.atom`]);
    expect(xml).not.toContain("<entry>");
  });
});

describe("a corrected edition", () => {
  let firstFeed: string;

  beforeAll(async () => {
    const period = await desk.published();
    slug = period.slug;
    firstFeed = await atomFeed({ locale: "zh-Hant", baseUrl }, open());
    await desk.open(cast.gdOfficer, slug, ...period.updateIds);
    await desk.save(cast.gdOfficer, period.updateIds[1] ?? "", "粤港双方加强合作，参展机构 61 家。");
    await desk.endorseAndPublish(slug);
  });

  it("carries what was changed, where, when and why, word by word", async () => {
    const reading = await findReading({ periodSlug: slug, number: "latest", locale: "zh-Hans" }, open());
    expect(reading?.number).toBe(2);
    expect(reading?.correction).toMatchObject({ of: 1, reason: REASON });
    const text = reading?.correction?.changes.find(({ field }) => field === "paragraphs");
    expect(text?.update?.number).toBe(2);
    expect(text?.words).toEqual([
      { kind: "same", text: "粤港双方加强合作，参展机构 " },
      { kind: "removed", text: "60" },
      { kind: "added", text: "61" },
      { kind: "same", text: " 家。" },
    ]);
    expect(new Set(reading?.correction?.changes.map(({ update }) => update?.number))).toEqual(new Set([2]));
  });

  it("leaves the first one where it was, with no notice, and known to be superseded", async () => {
    const first = await findReading({ periodSlug: slug, number: 1, locale: "en" }, open());
    expect(first).toMatchObject({ isCurrent: false, correction: null });
    expect(first?.siblings.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
    const { pages } = await publicPlaces(open());
    expect(pages).toContain(`/en/summaries/${slug}/editions/1`);
    const map = await siteMap({ baseUrl }, open());
    expect(map).toContain(`/en/summaries/${slug}/editions/2<`);
    expect(map).not.toContain(`/en/summaries/${slug}/editions/1<`);
  });

  it("is what the pages of its projects follow", async () => {
    const project = (await findReading({ periodSlug: slug, number: 2, locale: "zh-Hans" }, open()))?.content
      .updates[1]?.project;
    const history = await projectThroughPeriods({ slug: project ?? "", locale: "zh-Hans" }, open());
    expect(history?.chapters.map(({ edition }) => edition.number)).toEqual([2]);
    expect(JSON.stringify(history?.chapters[0]?.paragraphs)).toContain("61");
  });

  it("is named on the page of a project that it corrected, and on no other's", async () => {
    const reading = await findReading({ periodSlug: slug, number: 2, locale: "zh-Hans" }, open());
    const named = (reading?.content.updates ?? []).map(async ({ project, number }) => {
      const history = await projectThroughPeriods({ slug: project, locale: "en" }, open());
      return [number, history?.chapters[0]?.correctedIn];
    });
    const corrected = new Map([[2, [2]]]);
    expect(named.length).toBeGreaterThan(1);
    expect(await Promise.all(named)).toEqual(
      (reading?.content.updates ?? []).map(({ number }) => [number, corrected.get(number) ?? []]),
    );
  });

  it("is a new entry of the feed, and the first edition's stays as it was", async () => {
    const xml = await atomFeed({ locale: "zh-Hant", baseUrl }, open());
    const [, correction, edition] = textsOf(xml, "id");
    expect(edition).toBe(textsOf(firstFeed, "id")[1]);
    expect(correction).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(textsOf(xml, "x-title")[1]).toContain("更正");
    expect(textsOf(xml, "summary")[0]).toContain(REASON["zh-Hant"]);
    expect(firstFeed.match(/<entry>[\s\S]*<\/entry>/)?.[0]).toBe(
      xml.match(/<entry>(?![\s\S]*<entry>)[\s\S]*<\/entry>/)?.[0],
    );
  });

  it("has an entry of its own in each language, under the same ids wherever it is served from", async () => {
    const feeds = await Promise.all(LOCALES.map((locale) => atomFeed({ locale, baseUrl }, open())));
    const ids = feeds.flatMap((xml) => textsOf(xml, "id").slice(1));
    expect(new Set(ids).size).toBe(6);
    const elsewhere = await atomFeed({ locale: "zh-Hans", baseUrl: "http://localhost:3000" }, open());
    expect(textsOf(elsewhere, "id").slice(1)).toEqual(ids.slice(0, 2));
  });
});
