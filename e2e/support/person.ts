import { type Browser, expect, type Page } from "@playwright/test";
import type { Locale } from "../../server/kernel/locale";
import type { Person } from "../../server/testing/cast";

/** Names of the sign-in page in the three languages of the interface. */
const SIGN_IN: Record<Locale, string> = { "zh-Hans": "登录", "zh-Hant": "登入", en: "Sign in" };

/** Fills in and sends the sign-in form that `page` shows. */
export async function typeCredentials(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('input[name="password"]').press("Enter");
}

/** A browser of their own, signed in and at their desk, in simplified Chinese whatever they prefer in mails. */
export async function atTheDesk(
  browser: Browser,
  person: Pick<Person, "email">,
  password?: string,
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("/zh-Hans/desk");
  await expect(page.getByRole("heading", { level: 1, name: SIGN_IN["zh-Hans"] })).toBeVisible();
  await typeCredentials(page, person.email, password ?? process.env.DEMO_PASSWORD ?? "");
  await page.waitForURL("**/zh-Hans/desk");
  return page;
}
