import { expect, type Page } from "@playwright/test";

interface Text {
  title?: string;
  narrative: string;
}

/** The update's line on a desk: "2025年第2项". */
export function lineOnDesk(page: Page, place: string) {
  return page.getByRole("listitem").filter({ hasText: place });
}

/** From the desk to the update that stands there as `place`. */
export async function openFromDesk(page: Page, place: string): Promise<void> {
  await page.goto("/zh-Hans/desk");
  await lineOnDesk(page, place).getByRole("heading").getByRole("link").click();
  await page.waitForURL("**/desk/updates/*");
}

export const titleField = (page: Page) => page.getByRole("textbox", { name: "标题" });
export const narrativeField = (page: Page) => page.getByRole("textbox", { name: "正文" });

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^已于.+保存$/)).toBeVisible();
}

/** Types into the form and waits until the register has it. */
export async function write(page: Page, { title, narrative }: Text): Promise<void> {
  if (title !== undefined) await titleField(page).fill(title);
  await narrativeField(page).fill(narrative);
  await expectSaved(page);
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "提交项目进展" }).click();
  await expect(page.getByRole("main").getByText("已提交", { exact: true })).toBeVisible();
}

/** A member writes and hands in what waits on their desk as `place`. */
export async function writeAndSubmit(page: Page, place: string, text: Text): Promise<void> {
  await openFromDesk(page, place);
  await write(page, text);
  await submit(page);
}
