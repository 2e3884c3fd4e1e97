import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import {
  DOCUMENT_LAYOUTS,
  documentFileName,
  PAGED_FORMATS,
} from "../../server/modules/document/document.schema";
import { LONG_DOCUMENT } from "../../server/modules/document-order/document-order.schema";
import { cast } from "../../server/testing/cast";
import { expectAccessible } from "../support/accessible";
import { runCommand } from "../support/command";
import { atTheDesk } from "../support/person";
import { proceduresOf } from "../support/procedures";

/** After every other period of these stories, so that nobody plans from it. */
const YEAR = 2071;

function longSummary(): string {
  const projects = Array.from({ length: LONG_DOCUMENT + 1 }, (_, at) => [
    `${at + 1}. 举办第${at + 1}次知识产权保护交流会`,
    `双方举办了第${at + 1}次知识产权保护交流会。`,
  ]);
  return ["粤港保护知识产权合作专责小组", `${YEAR}年合作项目摘要`, ...projects.flat(), ""].join("\n");
}

/** @returns the slug of a period with more projects than can be set while somebody waits */
async function importLongSummary(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "register-long-"));
  try {
    const file = path.join(folder, "long.txt");
    writeFileSync(file, longSummary());
    const { status, said } = await runCommand("import", [file], folder);
    expect(status, said).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return String(YEAR);
}

/** Others have it made in their languages, so that whoever asks next waits until those are done. */
async function orderInOtherLanguages(officer: Page, periodSlug: string): Promise<void> {
  const { documentOrder } = proceduresOf(officer);
  const files = (["zh-Hant", "en"] as const).flatMap((locale) =>
    DOCUMENT_LAYOUTS.flatMap((layout) =>
      PAGED_FORMATS.map((format) => documentFileName({ kind: "summary", locale, layout, format })),
    ),
  );
  await Promise.all(files.map((fileName) => documentOrder.order.mutate({ periodSlug, fileName })));
}

test("an officer has a long document made, sees how far it is, calls it off, has it made again and fetches it", async ({
  browser,
}) => {
  const officer = await atTheDesk(browser, cast.gdOfficer);
  const periodSlug = await importLongSummary();
  await officer.goto(`/zh-Hans/desk/periods/${periodSlug}/summary`);
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
  await expectAccessible(officer, "a summary that is long");
  const [file] = await Promise.all([officer.waitForEvent("download"), ready.click()]);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");
});
