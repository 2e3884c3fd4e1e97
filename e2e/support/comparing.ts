import { expect, type Page } from "@playwright/test";
import { textOfDownload } from "./download";

/** Downloads the plan that is shown, in which these words stand. */
export async function expectPlanInWord(page: Page, words: readonly string[]): Promise<void> {
  const plan = await textOfDownload(page, "Word 文件");
  for (const each of words) expect(plan).toContain(each);
}

interface Compared {
  /** How many projects the published summary has. */
  summary: number;
  /** A project as it was agreed, and what the summary calls it. */
  title: string;
  retitled: string;
}

/** From any place of a period to the comparison of its plan and its summary. */
export async function expectCompared(page: Page, { summary, title, retitled }: Compared): Promise<void> {
  await page.reload();
  await page.getByRole("link", { name: "计划执行情况" }).click();
  await expect(page.getByText(`已发布的摘要载有${summary}项`)).toBeVisible();
  const line = page.getByRole("row").filter({ hasText: title });
  await expect(line).toContainText(`现标题：${retitled}`);
  // What a later period decided about it depends on the stories that were told before.
  await expect(line).toContainText(/后续未定|继续开展|已完成/);
}
