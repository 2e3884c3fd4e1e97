import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "@/server/kernel/locale";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { bringToStage } from "@/server/testing/period-at-stage";
import { bothOfficers, contextOf, officerFor, planYear } from "@/server/testing/planned-periods";
import { setDueDate } from "../reporting-period/reporting-period.commands";
import { xlsxCells } from "../spreadsheet/xlsx-cells";
import { getDraftFile } from "../summary/draft-file";
import { readNotReportedFileName } from "./not-reported";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);

beforeAll(async () => {
  await createCast(db);
  const plan = await planYear(db, 2022, ["=1+1", "乙"]);
  await setDueDate(gd, { periodSlug: "2022", dueOn: "2025-02-27" }, context);
  await bringToStage(db, "2022", "COLLECTING", [...bothOfficers()]);
  const updateId = plan.updateIds.乙 ?? "";
  const revision = await db.revision.create({
    data: { updateId, ordinal: 1, authorId: gd.accountId, sourceLocale: "zh-Hans" },
  });
  await db.progressUpdate.update({ where: { id: updateId }, data: { headRevisionId: revision.id } });
  await db.reviewStep.create({
    data: { updateId, ordinal: 1, kind: "SUBMITTED", revisionId: revision.id, accountId: gd.accountId },
  });
});

const cells = async (locale: (typeof LOCALES)[number]) => {
  const address = { period: "2022", file: `not-reported.${locale}.xlsx` };
  const { bytes, fileName } = await getDraftFile(gd, address, context);
  expect(fileName).toBe(`2022-not-reported.${locale}.xlsx`);
  return xlsxCells(bytes);
};

describe("the list of who has not reported", () => {
  it.each(LOCALES)(
    "in %s has what was not handed in and nothing else, and text stays text",
    async (locale) => {
      const [header = [], ...rows] = await cells(locale);
      expect(header).toHaveLength(9);
      expect(header.every((title) => title.length > 0)).toBe(true);
      expect(rows.map(([number, title, , , , , dueOn, late]) => [number, title, dueOn, late])).toEqual([
        ["1", "=1+1", "2025-02-27", "2"],
      ]);
    },
  );

  it("is told by its name alone", () => {
    expect(readNotReportedFileName("not-reported.en.xlsx")).toBe("en");
    expect(readNotReportedFileName("not-reported.fr.xlsx")).toBeNull();
    expect(readNotReportedFileName("not-reported.xlsx")).toBeNull();
  });

  it("does not exist for an administrator", async () => {
    const address = { period: "2022", file: "not-reported.en.xlsx" };
    await expect(getDraftFile(actorFor(cast.admin), address, context)).rejects.toMatchObject({
      kind: "notFound",
    });
  });
});
