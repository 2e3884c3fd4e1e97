import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { agencyId } from "../../prisma/seed/agencies";
import { xlsxCells } from "../../server/modules/spreadsheet/xlsx-cells";
import { cast } from "../../server/testing/cast";
import { atTheDesk } from "../support/person";
import { leaveOutTheRest, openYear, removeOtherAreas } from "../support/planning";
import { proceduresOf } from "../support/procedures";

const YEAR = 2081;
const CUSTOMS = "海关总署广东分署";

/** A year in collecting with two updates of one agency and one of another, before the story begins. */
async function collectingYear(gd: Page, hk: Page): Promise<string> {
  const { project, assignment, endorsement } = proceduresOf(gd);
  const periodSlug = await openYear(gd, YEAR);
  await leaveOutTheRest(gd, periodSlug, "与本例无关");
  await removeOtherAreas(gd, periodSlug, "");
  for (const [title, agency] of [
    ["海关执法合作", "gd-customs"],
    ["海关人员培训", "gd-customs"],
    ["知识产权交流", "gd-ipa"],
  ] as const) {
    const { updateId } = await project.addProject.mutate({ periodSlug, title: { "zh-Hans": title } });
    const responsibleAgencyId = agencyId(agency);
    await assignment.assignUpdate.mutate({ updateId, responsibleAgencyId, contributingAgencyIds: [] });
  }
  const { digest } = await endorsement.get.query({ periodSlug, subject: "PLAN" });
  for (const officer of [gd, hk]) {
    await proceduresOf(officer).endorsement.give.mutate({ periodSlug, subject: "PLAN", digest });
  }
  return periodSlug;
}

/** Goes on with the keyboard until this has the focus, and presses a key there. */
async function tabTo(page: Page, name: string, role: "button" | "checkbox", key: string): Promise<void> {
  const target = page.getByRole("main").getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  await page.keyboard.press(key);
}

async function exceptByKeyboard(officer: Page): Promise<void> {
  await tabTo(officer, "另定单位截止日期", "button", "Enter");
  const dialog = officer.getByRole("dialog", { name: "另定某单位的截止日期" });
  await dialog.getByRole("combobox", { name: "单位" }).press("End");
  await dialog.getByRole("combobox", { name: "单位" }).selectOption({ label: CUSTOMS });
  await dialog.getByLabel("截止日期").fill(`${YEAR + 1}-02-28`);
  await dialog.getByRole("textbox", { name: "原因" }).press("Enter");
  await dialog.getByRole("textbox", { name: "原因" }).pressSequentially("系统迁移");
  await dialog.getByRole("button", { name: "保存" }).press("Enter");
  await expect(dialog).toBeHidden();
}

/** What the downloaded list has in its column of projects. */
async function notReported(officer: Page, periodSlug: string): Promise<(string | undefined)[]> {
  const arriving = officer.waitForEvent("download");
  await officer.getByRole("link", { name: "下载未提交清单（Excel）" }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe(`${periodSlug}-not-reported.zh-Hans.xlsx`);
  return (await xlsxCells(readFileSync(await file.path()))).map((row) => row[1]);
}

test("an officer gives an agency another day, reminds, and accepts several at once, by keyboard; the agency is told", async ({
  browser,
}) => {
  const gd = await atTheDesk(browser, cast.gdOfficer);
  const periodSlug = await collectingYear(gd, await atTheDesk(browser, cast.hkOfficer));
  await gd.goto(`/zh-Hans/desk/periods/${periodSlug}`);

  await exceptByKeyboard(gd);
  const exceptions = gd.getByRole("region", { name: "另定截止日期的单位" });
  await expect(exceptions).toContainText(CUSTOMS);
  await expect(exceptions).toContainText("系统迁移");

  await tabTo(gd, "选择所列的全部项目", "checkbox", "Space");
  await expect(gd.getByText("已选 3 项")).toBeVisible();
  await tabTo(gd, "催办", "button", "Enter");
  await expect(gd.getByText("已催办 3 项，共通知 2 人。")).toBeVisible();
  await expect(gd.getByText(/上次催办/).first()).toBeVisible();

  expect(await notReported(gd, periodSlug)).toEqual(["项目", "海关执法合作", "海关人员培训", "知识产权交流"]);

  const member = await atTheDesk(browser, cast.gdCustomsMember);
  await expect(member.getByText("尚待贵单位提交的项目进展：第1, 2项")).toBeVisible();
  await handIn(member, periodSlug);
  await gd.reload();
  await tabTo(gd, "选择所列的全部项目", "checkbox", "Space");
  await tabTo(gd, "接受", "button", "Enter");
  await gd
    .getByRole("dialog", { name: "接受所选的2项？" })
    .getByRole("button", { name: "接受" })
    .press("Enter");
  await expect(gd.getByText("已接受 2 项。")).toBeVisible();
  await expect(gd.getByRole("table").getByText("已接受", { exact: true })).toHaveCount(2);
});

/** The agency writes and submits both of its updates. */
async function handIn(member: Page, periodSlug: string): Promise<void> {
  const { board, progressUpdate, review } = proceduresOf(member);
  const { updates } = await board.getBoard.query({ periodSlug });
  for (const { updateId, title, mayOpen } of updates) {
    if (!mayOpen) continue;
    const texts = {
      "zh-Hans": {
        title: title["zh-Hans"] ?? "",
        paragraphs: ["双方举行会议。"],
        standing: "SOURCE" as const,
      },
    };
    const participations = [{ agencyId: agencyId("gd-customs"), writtenName: null, role: "LEAD" as const }];
    const content = { sourceLocale: "zh-Hans" as const, texts, participations, activities: [], figures: [] };
    const { revisionId } = await progressUpdate.save.mutate({ updateId, baseRevisionId: null, content });
    await review.submit.mutate({ updateId, revisionId });
  }
}
