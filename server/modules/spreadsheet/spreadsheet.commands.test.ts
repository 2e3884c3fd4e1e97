import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { Conflict, Invalid, NotFound } from "@/server/kernel/errors";
import { cast, type Person } from "@/server/testing/cast";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { getUpdate } from "../progress-update/progress-update.queries";
import { getDraftFile } from "../summary/draft-file";
import { takeOverFigures } from "./spreadsheet.commands";
import { getSheetChanges } from "./spreadsheet.queries";

let db: WorkspaceDb;
let slug = "";
let customsId = "";
let dataId = "";
const clock = fixedClock("2025-01-10T08:00:00Z");
const customs = actorFor(cast.hkCustomsMember);

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
});

beforeEach(async () => {
  const year = await openCustomsYear(db, "COLLECTING");
  ({ customsId, dataId } = year);
  slug = (await db.reportingPeriod.findUniqueOrThrow({ where: { id: year.periodId } })).slug;
});

const HEADER = "number,side,label_zh-Hans,value,unit,kind,date";
const sheet = (...rows: string[]) => ({
  periodSlug: slug,
  fileName: "figures.csv",
  content: Buffer.from([HEADER, ...rows].join("\n")).toString("base64"),
});
const CASES = "1,HONG_KONG,案件,19,宗,COUNT,2024";
const look = (input: ReturnType<typeof sheet>, person: Person = cast.hkCustomsMember) =>
  getSheetChanges(actorFor(person), input, { db });
const takeOver = (input: ReturnType<typeof sheet>, digest: string, person: Person = cast.hkCustomsMember) =>
  takeOverFigures(actorFor(person), { ...input, digest }, { db, clock });
const revisions = () => db.revision.count({ where: { update: { period: { slug } } } });

describe("A sheet of figures", () => {
  it("shows what it would change and writes nothing; then is taken over by the normal save, with its audit events", async () => {
    const input = sheet(CASES, "1,HONG_KONG,被捕人士,2,人,COUNT,2024");
    const shown = await look(input);
    expect(shown).toMatchObject({ counts: { new: 2, changed: 0, same: 0 }, problems: [] });
    expect(await revisions()).toBe(0);

    expect(await takeOver(input, shown.digest)).toEqual({ updates: 1, figures: 2 });
    const { content } = await getUpdate(customs, { updateId: customsId }, { db });
    expect(content?.figures).toMatchObject([{ value: "19", checked: false }, { value: "2" }]);
    const events = await db.auditEvent.findMany({ orderBy: { sequence: "desc" }, take: 2 });
    expect(events.map(({ action }) => action)).toEqual([
      "spreadsheet.takeOverFigures",
      "progressUpdate.saveUpdate",
    ]);
    expect((await look(input)).counts).toEqual({ new: 0, changed: 0, same: 2 });
  });

  it("leaves the text and every other figure as they are", async () => {
    const content = writtenContent(["2024年，港方共查获19宗案件。"]);
    await saveUpdate(customs, { updateId: customsId, baseRevisionId: null, content }, { db, clock });
    const input = sheet(CASES);
    await takeOver(input, (await look(input)).digest);
    const { content: after } = await getUpdate(customs, { updateId: customsId }, { db });
    expect(after?.texts["zh-Hans"]?.paragraphs).toEqual(["2024年，港方共查获19宗案件。"]);
    expect(after?.participations).toEqual(content.participations);
  });

  it("comes back as it was handed out, and changes nothing", async () => {
    const input = sheet(CASES);
    await takeOver(input, (await look(input)).digest);
    for (const file of ["figures.csv", "figures.xlsx"]) {
      const { bytes } = await getDraftFile(customs, { period: slug, file }, { db, clock });
      const back = { ...sheet(), fileName: file, content: Buffer.from(bytes).toString("base64") };
      expect(await look(back)).toMatchObject({ counts: { new: 0, changed: 0, same: 1 }, problems: [] });
    }
  });

  it("is refused whole where the records have changed since it was looked at", async () => {
    const input = sheet(CASES);
    const { digest } = await look(input);
    const content = writtenContent(["2024年有进展。"]);
    await saveUpdate(customs, { updateId: customsId, baseRevisionId: null, content }, { db, clock });
    await expect(takeOver(input, digest)).rejects.toEqual(new Conflict("spreadsheet.changedMeanwhile"));
    expect(await revisions()).toBe(1);
  });

  it("is taken over though somebody saved what it does not speak of since it was looked at", async () => {
    const input = sheet(CASES);
    const { digest } = await look(input, cast.hkOfficer);
    const other = { updateId: dataId, baseRevisionId: null, content: writtenContent(["数据资源交流如常。"]) };
    await saveUpdate(actorFor(cast.gdOfficer2), other, { db, clock });
    expect(await takeOver(input, digest, cast.hkOfficer)).toEqual({ updates: 1, figures: 1 });
  });

  it("is refused whole where one row has a problem", async () => {
    const input = sheet(CASES, "1,MACAO,案件,3,宗,COUNT,2024", "9,,案件,3,宗,COUNT,2024");
    const shown = await look(input);
    expect(shown.problems).toMatchObject([
      { row: 3, column: "side", code: "spreadsheet.unknownSide" },
      { row: 4, column: "number", code: "spreadsheet.noSuchNumber" },
    ]);
    await expect(takeOver(input, shown.digest)).rejects.toEqual(
      new Invalid("spreadsheet.hasProblems", { count: 2 }),
    );
    expect(await revisions()).toBe(0);
  });
});

describe("Who brings figures in by a sheet", () => {
  it("finds no update of others: they do not exist", async () => {
    const shown = await look(sheet("2,,条目,5,个,COUNT,2024"));
    expect(shown.problems).toMatchObject([{ row: 2, code: "spreadsheet.noSuchNumber" }]);
  });

  it("is told why where the update may be seen and not written", async () => {
    const shown = await look(sheet("2,,条目,5,个,COUNT,2024"), cast.hkOfficer);
    expect(shown.problems).toMatchObject([{ row: 2, code: "progressUpdate.otherSideCollecting" }]);
    expect(shown.updates).toEqual([]);
  });

  it.each([
    ["an administrator", cast.admin],
    ["a member of an agency without a part in the period", cast.gdCopyrightMember],
  ])("is not %s, to whom the period does not exist", async (_, person) => {
    await expect(look(sheet(CASES), person)).rejects.toBeInstanceOf(NotFound);
  });
});
