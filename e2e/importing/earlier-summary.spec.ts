import { expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessible";
import { EARLIER_TITLE, earlierSummaryFile } from "../support/earlier-summary";
import { atTheDesk } from "../support/person";
import { registerUrl } from "../support/procedures";

test.setTimeout(180_000);

const IMPORT = "/zh-Hans/desk/import";
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

type File = ReturnType<typeof earlierSummaryFile>;

async function choose(page: Page, file: File): Promise<void> {
  await page.goto(IMPORT);
  await expect(page.getByRole("button", { name: "选择文件" })).toBeEnabled();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件" }).click();
  await (await chooser).setFiles(file);
}

async function lookAt(page: Page, place: string): Promise<void> {
  await expectAccessible(page, place);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, `${place} in the dark`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page, place);
  await page.setViewportSize(WIDE);
}

const update = (page: Page, title: string) => page.getByRole("button", { name: title, expanded: false });

test("an officer brings in an earlier summary, mends it, says which project is which, and takes it back", async ({
  browser,
}) => {
  const page = await atTheDesk(browser, cast.gdOfficer);
  await page.goto("/zh-Hans/desk/periods");
  await page.getByRole("link", { name: "导入往期摘要" }).click();
  await choose(page, earlierSummaryFile());
  await page.waitForURL(`**${IMPORT}/*`);
  const draft = page.url();
  await expect(page.getByRole("heading", { level: 1, name: "2020-2021年" })).toBeVisible();
  await expect(page.getByRole("button", { name: "确认导入" })).toHaveAttribute("aria-disabled", "true");
  await lookAt(page, "a draft");

  await page.getByRole("button", { name: "第6项：与已有项目是否为同一项目？" }).click();
  await page.getByRole("radio", { name: "与“持续开展粤港海关联合执法行动”是同一项目" }).check();
  await expect(page.getByText("第6项：与已有项目是否为同一项目？")).toHaveCount(0);
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue(EARLIER_TITLE);
  await page.getByLabel("标题", { exact: true }).focus();
  await expect(page.locator("mark")).toHaveText(EARLIER_TITLE);
  await lookAt(page, "a draft with a project open");

  await page.getByLabel("标题", { exact: true }).fill("继续开展粤港海关联合执法行动");
  await expect(page.getByText(/^已于\d\d:\d\d保存$/).last()).toBeVisible();
  await page.reload();
  await expect(update(page, "继续开展粤港海关联合执法行动")).toBeVisible();

  await page.getByRole("button", { name: "确认导入" }).click();
  await page.waitForURL("**/desk/periods/2020-2021/summary");
  await expect(page.getByText("继续开展粤港海关联合执法行动").first()).toBeVisible();
  await page.goto(draft);
  await page.waitForURL("**/desk/periods/2020-2021/summary");

  const other = await atTheDesk(browser, cast.hkOfficer);
  await other.goto(IMPORT);
  await lookAt(other, "the imports");
  await expect(other.getByText("已经发布，不能撤回。")).toBeVisible();
  await other.getByRole("button", { name: "撤回 2020-2021年" }).click();
  await other.getByRole("button", { name: "撤回导入" }).click();
  await other.waitForURL(draft);
  await expect(update(other, "继续开展粤港海关联合执法行动")).toBeVisible();
  expect((await other.goto("/zh-Hans/desk/periods/2020-2021"))?.status()).toBe(404);

  await other.goto(draft);
  await other.getByRole("button", { name: "放弃导入" }).click();
  await other.getByRole("button", { name: "放弃", exact: true }).click();
  await other.waitForURL(`**${IMPORT}`);
  await expect(other.getByText("目前没有正在办理的导入。")).toBeVisible();
});

test("a damaged file and one that is no summary are refused in words, and leave nothing behind", async ({
  browser,
}) => {
  const page = await atTheDesk(browser, cast.hkOfficer2);
  const { name, mimeType, buffer } = earlierSummaryFile();
  await choose(page, { name, mimeType, buffer: buffer.subarray(0, buffer.length / 2) });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(`未能导入 ${name}`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("文件已损坏");
  await expectAccessible(page, "a refused file");
  await choose(page, { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("您好") });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("该文件不是合作项目摘要");
  await choose(page, { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("文件中没有文字");
});

test("for a member and an administrator there is nothing to bring in", async ({ browser }) => {
  const member = await atTheDesk(browser, cast.hkCustomsMember);
  const admin = await atTheDesk(browser, cast.admin);
  for (const page of [member, admin]) {
    expect((await page.goto(IMPORT))?.status()).toBe(404);
    const sent = {
      headers: { "Content-Type": "application/octet-stream", origin: registerUrl() },
      data: Buffer.from("x"),
    };
    expect((await page.request.post("/api/imports?name=x.txt", sent)).status()).toBe(404);
  }
  await member.goto("/zh-Hans/desk/periods");
  await expect(member.getByRole("link", { name: "导入往期摘要" })).toHaveCount(0);
});
