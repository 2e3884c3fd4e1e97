import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { expectAccessible } from "../support/accessible";
import { atTheDesk } from "../support/person";

const FIGURES = "/zh-Hans/desk/periods/2024/figures";
const HEADER = "number,label_zh-Hans,value,unit,kind,date";

async function choose(page: Page, ...rows: string[]): Promise<void> {
  const buffer = Buffer.from([HEADER, ...rows].join("\r\n"));
  await page.getByLabel("选择表格").setInputFiles({ name: "figures.csv", mimeType: "text/csv", buffer });
}

test("a member brings figures in from a sheet: sees first what would change, then finds them recorded and handed out again", async ({
  browser,
}) => {
  const member = await atTheDesk(browser, cast.gdIpaMember);
  await member.goto(FIGURES);
  await choose(member, "14,侵权案件,十二,宗,COUNT,2024", "99,案件,3,宗,COUNT,2024");
  await expect(member.getByRole("alert").filter({ hasText: "第 3 行，number 栏" })).toBeVisible();

  await choose(member, "14,侵权案件,１２,宗,COUNT,2024");
  await expect(member.getByText("新增 1 个，更改 0 个，不变 0 个。")).toBeVisible();
  await expectAccessible(member, FIGURES);
  await member.getByRole("button", { name: "写入 1 个数据" }).click();
  await expect(member.getByText("已写入 1 个项目的 1 个数据")).toBeVisible();
  await expect(member.getByRole("region", { name: "本报告期的数据" }).getByText("侵权案件")).toBeVisible();

  const [file] = await Promise.all([
    member.waitForEvent("download"),
    member.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(await readFile(await file.path(), "utf8")).toContain("2024,14,");
  expect(file.suggestedFilename()).toBe("2024-figures.csv");
});

test("for an administrator a period has no figures", async ({ browser }) => {
  const admin = await atTheDesk(browser, cast.admin);
  expect((await admin.goto(FIGURES))?.status()).toBe(404);
});
