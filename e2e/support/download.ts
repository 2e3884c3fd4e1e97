import type { Page } from "@playwright/test";
import mammoth from "mammoth";

/** Follows the link to a Word file, as a reader does. @returns its text, as a word processor would show it */
export async function textOfDownload(page: Page, link: string): Promise<string> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const { value } = await mammoth.extractRawText({ path: await (await arriving).path() });
  return value;
}
