import { parse as parseCsv } from "csv-parse/sync";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { systemClock } from "@/server/kernel/clock";
import { LOCALES } from "@/server/kernel/locale";
import { attaching, attachmentFolderOfTest, pdfFile } from "@/server/testing/attaching";
import { cast } from "@/server/testing/cast";
import { correcting } from "@/server/testing/correcting";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { bundleOf } from "@/server/testing/sealed-bundle";
import { tamperWith } from "@/server/testing/tamper";
import { writtenContent } from "@/server/testing/update-content";
import { wordParts } from "@/server/testing/word-parts";
import { openCorrection } from "../correction/correction.commands";
import { pdfText } from "../importing/pdf-text";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { atomFeed } from "../publication/feed";
import { findEdition } from "../publication/publication.queries";
import { siteMap } from "../publication/site-map";
import { figureRows } from "../spreadsheet/figure-rows";
import { writeSheet } from "../spreadsheet/write-sheet";
import { xlsxCells } from "../spreadsheet/xlsx-cells";

const attack = (field: string) =>
  `<script>heard("${field}")</script><img src=x onerror=heard(1)><a href="javascript:heard(2)">${field}</a>]]>&lt;'`;

/** Everything that somebody writes, or that is written down of somebody, and gets into an edition. */
const FIELDS = {
  title: attack("title"),
  paragraph: attack("paragraph"),
  place: attack("place"),
  label: `=${attack("label")}`,
  unit: "<b onclick=heard()>",
  period: "<script>heard()</script>期",
  agency: attack("agency"),
  side: attack("side"),
  group: attack("group"),
  written: attack("written"),
  area: attack("area"),
  caption: attack("caption"),
};
/** Beside its content: why it was corrected, and what a file was called by whoever sent it. */
const REASON = attack("reason");
const FILE_NAME = "<img src=x onerror=heard(file)>=cmd.pdf";

const BASE_URL = "https://register.example";
let database: TestDatabase;
let files: Map<string, Uint8Array>;
let xlsx: Uint8Array;
const text = (name: string) => new TextDecoder().decode(files.get(name));

async function renameAll({ owner }: TestDatabase): Promise<void> {
  const named = (name: string) => JSON.stringify({ "zh-Hans": name, "zh-Hant": name, en: name });
  await owner.query("UPDATE workspace.agency SET name = $1 WHERE slug = 'hk-customs'", [
    named(FIELDS.agency),
  ]);
  await owner.query("UPDATE workspace.side SET name = $1 WHERE code = 'HONG_KONG'", [named(FIELDS.side)]);
  await owner.query("UPDATE workspace.task_force SET name = $1", [named(FIELDS.group)]);
  // Nobody can change this once the plan is agreed: as if it had been so from the beginning.
  await tamperWith(
    owner,
    "UPDATE workspace.reporting_period SET label_override = $1, sentence_label_override = $1",
    [named(FIELDS.period)],
  );
}

const content = writtenContent(
  [FIELDS.paragraph],
  {
    participations: [{ agencyId: agencyId("hk-customs"), writtenName: FIELDS.written, role: "LEAD" }],
    activities: [{ date: "2024", place: FIELDS.place, mode: null, paragraph: null, text: null }],
    figures: [
      {
        ...{ value: "3", max: null, unit: FIELDS.unit, kind: "COUNT", currency: null, qualifier: "EXACT" },
        ...{
          side: "HONG_KONG",
          label: { "zh-Hans": FIELDS.label, en: FIELDS.label },
          date: null,
          checked: true,
        },
        ...{ paragraph: null, start: null, end: null, text: null },
      },
    ],
  },
  FIELDS.title,
);

attachmentFolderOfTest();

const officer = actorFor(cast.gdOfficer);

/** An area, a file with its caption, and the words of the update itself. */
async function writeEverything({ owner, workspace: db }: TestDatabase, updateId: string): Promise<void> {
  const context = { db, clock: systemClock };
  const update = await db.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
  const name = { "zh-Hans": FIELDS.area, "zh-Hant": FIELDS.area, en: FIELDS.area };
  // Both stand since the plan was agreed.
  await tamperWith(
    owner,
    "INSERT INTO workspace.area (id, period_id, position, name) VALUES ($1, $2, 1, $3)",
    ["area", update.periodId, JSON.stringify(name)],
  );
  await tamperWith(owner, "UPDATE workspace.progress_update SET area_id = $1 WHERE id = $2", [
    "area",
    updateId,
  ]);
  const attach = attaching(context);
  const attachmentId = await attach.add(cast.gdOfficer, updateId, FILE_NAME, pdfFile());
  await attach.caption(cast.gdOfficer, attachmentId, { "zh-Hans": FIELDS.caption, en: FIELDS.caption });
  await attach.mark(cast.gdOfficer, attachmentId);
  await saveUpdate(officer, { updateId, baseRevisionId: update.headRevisionId, content }, context);
}

beforeAll(async () => {
  database = await testDatabase();
  const { workspace: db } = database;
  await createCast(db);
  const desk = correcting(db);
  const { slug, updateIds } = await desk.inReview();
  await renameAll(database);
  const [updateId = "", otherId = ""] = updateIds;
  await writeEverything(database, updateId);
  await desk.endorseAndPublish(slug);
  const reason = { "zh-Hans": REASON, en: REASON };
  await openCorrection(officer, { periodSlug: slug, reason, updateIds: [otherId] }, desk.context);
  await desk.save(cast.gdOfficer, otherId, "参展机构 61 家。");
  await desk.endorseAndPublish(slug);
  files = await bundleOf(database.public, slug);
  const edition = await findEdition({ periodSlug: slug, number: "latest" }, { db: database.public });
  if (!edition) throw new Error("nothing is published");
  xlsx = await writeSheet(figureRows(edition.content), "xlsx");
});

type Node = DefaultTreeAdapterMap["node"];

function nodesOf(node: Node): Node[] {
  return [node, ...("childNodes" in node ? node.childNodes.flatMap(nodesOf) : [])];
}

/** What a browser would run, fetch from elsewhere or follow, in a page of ours. */
function dangersIn(html: string): string[] {
  return nodesOf(parse(html)).flatMap((node) => {
    if (!("tagName" in node)) return [];
    const active = ["script", "img", "iframe", "object", "embed", "form", "base"].includes(node.tagName);
    const attributes = node.attrs.filter(
      ({ name, value }) => name.startsWith("on") || /^\s*(javascript|data|vbscript):/i.test(value),
    );
    return [...(active ? [node.tagName] : []), ...attributes.map(({ name }) => name)];
  });
}

const wordsOf = (html: string) =>
  nodesOf(parse(html))
    .map((node) => ("value" in node ? node.value : ""))
    .join("");

/** As a reader of XML has it, after its references to characters. */
const unescaped = (xml: string) =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, "&");

const everywhere = [FIELDS.title, FIELDS.paragraph, FIELDS.period, FIELDS.area];
const inLanguages = (ending: string) => LOCALES.map((locale) => `summary.${locale}.${ending}`);

describe("hostile words, written in every field of an edition", () => {
  test.each(["index.html", ...inLanguages("html")])("are words and nothing else in the page %s", (name) => {
    expect(dangersIn(text(name))).toEqual([]);
    if (name === "summary.zh-Hans.html")
      for (const words of everywhere) expect(wordsOf(text(name))).toContain(words);
  });

  test.each(inLanguages("docx"))("are words and nothing else in the Word file %s", (name) => {
    const parts = wordParts(files.get(name) ?? new Uint8Array());
    for (const xml of Object.values(parts)) expect(xml).not.toMatch(/<(script|img|a)\b/i);
    const words = [...parts.document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = ""]) =>
      unescaped(run),
    );
    if (name.includes("zh-Hans")) for (const field of everywhere) expect(words.join("")).toContain(field);
  });

  test.each(inLanguages("pdf"))("are words and nothing else in the PDF %s", async (name) => {
    const bytes = files.get(name) ?? new Uint8Array();
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(
      /\/(JavaScript|JS|Launch|OpenAction|SubmitForm|URI)\b/,
    );
    if (name.includes("zh-Hans"))
      expect(await pdfText(Uint8Array.from(bytes))).toContain('heard("paragraph")');
  });

  test.each(inLanguages("md"))("are no markup in the Markdown of %s", (name) => {
    expect(text(name)).not.toMatch(/(?<!\\)<(script|img|a)\b/i);
  });

  test("are whole in the text and in the records", () => {
    for (const field of everywhere) expect(text("summary.zh-Hans.txt")).toContain(field);
    const records = JSON.stringify(JSON.parse(text("edition.json")));
    expect(records).toContain('"name":"1-_img src=x onerror=heard(file)_=cmd.pdf"');
    for (const field of Object.values(FIELDS)) expect(records).toContain(JSON.stringify(field).slice(1, -1));
  });

  test("calculate nothing in a sheet, whichever its form", async () => {
    const csv: string[] = parseCsv(text("figures.csv"), { bom: true }).flat();
    expect(csv.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(csv.some((cell) => cell.endsWith(FIELDS.label))).toBe(true);
    const cells = (await xlsxCells(xlsx)).flat();
    expect(cells.some((cell) => cell.endsWith(FIELDS.label))).toBe(true);
    expect(Buffer.from(xlsx).toString("latin1")).not.toContain("<f>");
  });

  test.each(LOCALES)(
    "are words and nothing else in the feed and the list of pages, in %s",
    async (locale) => {
      const feed = await atomFeed({ locale, baseUrl: BASE_URL }, { db: database.public });
      const list = await siteMap({ baseUrl: BASE_URL }, { db: database.public });
      for (const xml of [feed, list]) expect(xml).not.toMatch(/<(script|img|a|b)\b/i);
      for (const words of [FIELDS.period, REASON]) expect(unescaped(feed)).toContain(words);
    },
  );
});
