import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import {
  DOCUMENT_LAYOUTS,
  documentFileName,
  PAGED_FORMATS,
} from "../../server/modules/document/document.schema";
import { LONG_DOCUMENT } from "../../server/modules/document-order/document-order.schema";
import { cast } from "../../server/testing/cast";
import { expectAccessible } from "../support/accessible";
import { atTheDesk } from "../support/person";
import { openYear } from "../support/planning";
import { proceduresOf } from "../support/procedures";

/** After every other period of these stories, so that nobody plans from it. */
const YEAR = 2071;

async function planMany(officer: Page): Promise<string> {
  const periodSlug = await openYear(officer, YEAR);
  const { project } = proceduresOf(officer);
  for (let number = 1; number <= LONG_DOCUMENT + 1; number += 1)
    await project.addProject.mutate({ periodSlug, title: { "zh-Hans": `合作项目之${number}` } });
  return periodSlug;
}

/** Others have the plan made in their languages, so that whoever asks next waits until those are done. */
async function orderInOtherLanguages(officer: Page, periodSlug: string): Promise<void> {
  const { documentOrder } = proceduresOf(officer);
  const files = (["zh-Hant", "en"] as const).flatMap((locale) =>
    DOCUMENT_LAYOUTS.flatMap((layout) =>
      PAGED_FORMATS.map((format) => documentFileName({ kind: "plan", locale, layout, format })),
    ),
  );
  await Promise.all(files.map((fileName) => documentOrder.order.mutate({ periodSlug, fileName })));
}

test("an officer has a long document made, sees how far it is, calls it off, has it made again and fetches it", async ({
  browser,
}) => {
  const officer = await atTheDesk(browser, cast.gdOfficer);
  const periodSlug = await planMany(officer);
  await officer.goto(`/zh-Hans/desk/periods/${periodSlug}/plan`);
  const files = officer.getByRole("list", { name: "下载送审稿" });
  await expect(files.getByRole("button", { name: "制作 PDF 文件" })).toBeEnabled();
  await orderInOtherLanguages(officer, periodSlug);
  await files.getByRole("button", { name: "制作 PDF 文件" }).click();
  await expect(files.getByRole("progressbar")).toBeVisible();
  await files.getByRole("button", { name: "取消 PDF 文件" }).click();
  await expect(files.getByRole("button", { name: "制作 PDF 文件" })).toBeVisible();

  await files.getByRole("button", { name: "制作 PDF 文件" }).click();
  const ready = files.getByRole("link", { name: "下载 PDF 文件" });
  await expect(ready).toBeVisible({ timeout: 60_000 });
  await expectAccessible(officer, "a plan with a long document");
  const [file] = await Promise.all([officer.waitForEvent("download"), ready.click()]);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");
});
