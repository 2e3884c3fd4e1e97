import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import type { Locale } from "../../server/kernel/locale";
import type { Person } from "../../server/testing/cast";
import { remember } from "./secrets";

/** Names of the sign-in page in the three languages of the interface. */
export const SIGN_IN: Record<Locale, { title: string; email: string; password: string }> = {
  "zh-Hans": { title: "登录", email: "邮箱", password: "密码" },
  "zh-Hant": { title: "登入", email: "電郵", password: "密碼" },
  en: { title: "Sign in", email: "Email", password: "Password" },
};

/** Fills in and sends the sign-in form that `page` shows. */
export async function typeCredentials(
  page: Page,
  { email, password = process.env.DEMO_PASSWORD ?? "" }: { email: string; password?: string },
  locale: Locale = "zh-Hans",
): Promise<void> {
  const words = SIGN_IN[locale];
  remember(password);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password).fill(password);
  await page.getByLabel(words.password).press("Enter");
}

/** What the browsers of those keep who have signed in before, by address: signing in is a story of its own, told once. */
const signedIn = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();

async function signIn(page: Page, email: string, locale: Locale): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: SIGN_IN[locale].title })).toBeVisible();
  await typeCredentials(page, { email }, locale);
  await page.waitForURL(new RegExp(`/${locale}/(desk|admin/accounts)$`));
  const state = await page.context().storageState();
  remember(...state.cookies.map(({ value }) => value));
  signedIn.set(email, state);
}

/** A browser of their own, signed in and where they begin (their desk, or administration), in simplified Chinese whatever they prefer in mails. */
export async function atTheDesk(
  browser: Browser,
  { email }: Pick<Person, "email">,
  locale: Locale = "zh-Hans",
): Promise<Page> {
  const context = await browser.newContext({ storageState: signedIn.get(email) });
  const page = await context.newPage();
  await page.goto(`/${locale}/desk`);
  if (!signedIn.has(email)) await signIn(page, email, locale);
  return page;
}

/** A browser of somebody who is not signed in. */
export async function visitor(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}
