import { beforeAll, describe, expect, it } from "vitest";
import { TASK_FORCE } from "@/prisma/seed/agencies";
import { cast } from "@/server/testing/cast";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { type Endorsing, endorsing } from "@/server/testing/endorsing";
import { createCast } from "@/server/testing/factories";
import { measurePdf } from "@/server/testing/measured-pdf";
import { findDownload } from "./download";
import { publicPlaces } from "./public-places";
import { findEdition, findGroupName, listEditions } from "./publication.queries";
import { listPublishedProjects, projectThroughPeriods } from "./published-projects";
import { findReading, latestReading } from "./reading";
import { siteMap } from "./site-map";

let database: TestDatabase;
let desk: Endorsing;
let slugs: string[];

async function publish(): Promise<string> {
  const period = await desk.inReview();
  await desk.give(cast.gdOfficer, period.slug);
  await desk.give(cast.hkOfficer, period.slug);
  await desk.publish(cast.gdOfficer, period.slug);
  return period.slug;
}

const open = () => ({ db: database.public });
const newest = () => slugs.at(-1) ?? "";

describe("before anything is published", () => {
  beforeAll(async () => {
    database = await testDatabase();
    await createCast(database.workspace);
    desk = endorsing(database.workspace);
  });

  it("there is nothing to read, and every standing page is there", async () => {
    expect(await latestReading({ locale: "en" }, open())).toBeNull();
    expect((await findGroupName({ locale: "en" }, open()))?.text).toBe(TASK_FORCE.en);
    expect(await listPublishedProjects(open())).toEqual([]);
    const { pages } = await publicPlaces(open());
    expect([...pages].filter((page) => page.startsWith("/en"))).toEqual([
      "/en",
      "/en/projects",
      "/en/verify",
      "/en/accessibility",
      "/en/privacy",
      "/en/contact",
    ]);
  });
});

describe("what the public reads", () => {
  beforeAll(async () => {
    slugs = [await publish(), await publish()];
    await desk.inReview();
  });

  it("is every edition, the latest period first, and no period that is not published", async () => {
    const heads = await listEditions(open());
    expect(heads.map(({ period, number, isCurrent }) => [period.slug, number, isCurrent])).toEqual(
      [...slugs].reverse().map((slug) => [slug, 1, true]),
    );
  });

  it("is one edition by its number or as the latest, and null for one that does not exist", async () => {
    const latest = await findEdition({ periodSlug: newest(), number: "latest" }, open());
    expect(latest?.content.period.slug).toBe(newest());
    expect(latest?.manifest.content.sha256).toBe(latest?.digest);
    expect(await findEdition({ periodSlug: newest(), number: 2 }, open())).toBeNull();
    expect(await findEdition({ periodSlug: "1999", number: "latest" }, open())).toBeNull();
  });

  it("is composed in the language that is asked for, the latest period first", async () => {
    const reading = await latestReading({ locale: "zh-Hant" }, open());
    expect(reading?.period.slug).toBe(newest());
    expect(reading?.tree.locale).toBe("zh-Hant");
    expect(reading?.tree.draft).toBeNull();
    expect((await findGroupName({ locale: "zh-Hant" }, open()))?.locale).toBe("zh-Hant");
  });

  it("is each project through its periods, the latest first", async () => {
    const projects = await listPublishedProjects(open());
    const slug = projects[0]?.slug ?? "";
    const history = await projectThroughPeriods({ slug, locale: "zh-Hans" }, open());
    expect(history?.chapters.length).toBe(history?.project.appearances.length);
    expect(history?.chapters[0]?.update.project).toBe(slug);
    expect(history?.chapters[0]?.paragraphs.length).toBeGreaterThan(0);
    expect(await projectThroughPeriods({ slug: "unknown", locale: "en" }, open())).toBeNull();
  });

  it("is listed for search engines, page by page", async () => {
    const xml = await siteMap({ baseUrl: "https://register.example" }, open());
    expect(xml).toContain(`<loc>https://register.example/zh-Hant/summaries/${newest()}</loc>`);
    expect(xml.match(/<loc>/g)?.length).toBe((await publicPlaces(open())).pages.size);
  });
});

describe("a download", () => {
  const address = (file: string, edition = "1") => ({ period: newest(), edition, file });

  it("is the bytes that were endorsed", async () => {
    const [row] = await database.public.edition.findMany({ where: { periodSlug: newest() } });
    const download = await findDownload(address("edition.json", "latest"), open());
    expect(Buffer.from(download?.bytes ?? [])).toEqual(Buffer.from(row?.content ?? []));
    expect(download?.fileName).toBe("edition.json");
  });

  it("is the document in each language and form", async () => {
    const reading = await findReading({ periodSlug: newest(), number: 1, locale: "zh-Hans" }, open());
    const text = await findDownload(address("summary.zh-Hans.txt"), open());
    const title = reading?.tree.sections[0]?.items[0]?.title[0]?.text ?? "–";
    expect(new TextDecoder().decode(text?.bytes)).toContain(title);
    const word = await findDownload(address("summary.en.docx"), open());
    expect(
      Buffer.from(word?.bytes ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  it.each([
    ["summary.zh-Hant.pdf", 14],
    ["summary.zh-Hant.gbt9704.pdf", 16],
  ])("of %s is a PDF of what was published, set in %i pt", async (file, size) => {
    const reading = await findReading({ periodSlug: newest(), number: 1, locale: "zh-Hant" }, open());
    const download = await findDownload(address(file), open());
    expect(download).toMatchObject({ mediaType: "application/pdf", fileName: `${newest()}-1-${file}` });
    const { title, language, outline, pages } = await measurePdf(download?.bytes ?? new Uint8Array());
    expect([title, language]).toEqual([reading?.tree.name, "zh-HK"]);
    expect(outline.length).toBeGreaterThan(0);
    expect(pages[0]?.lines.map((line) => line.size)).toContain(size);
    expect(pages.flatMap(({ slanted }) => slanted)).toEqual([]);
  });

  it.each([
    ["summary.zh-Hans.exe", "1"],
    ["summary.fr.docx", "1"],
    ["constructor", "1"],
    ["summary.en.constructor", "1"],
    ["edition.json", "0"],
    ["edition.json", "01"],
    ["manifest.json", "7"],
    ["../edition.json", "1"],
  ])("of %s in edition %s does not exist", async (file, edition) => {
    expect(await findDownload(address(file, edition), open())).toBeNull();
  });
});
