import { expect, test } from "@playwright/test";
import { LANGUAGE_TAG } from "../../server/kernel/locale";
import { cast } from "../../server/testing/cast";
import { atTheDesk, SIGN_IN, typeCredentials } from "../support/person";

const WORDS = {
  "zh-Hant": {
    desk: "我的工作",
    periods: "報告期",
    wrong: "電郵地址或密碼不正確。",
    project: "持續開展粵港海關聯合執法行動",
  },
  en: {
    desk: "My work",
    periods: "Reporting periods",
    wrong: "The email address or password is not correct.",
    project: "Continuing joint enforcement operations by Guangdong and Hong Kong customs",
  },
} as const;

for (const locale of ["zh-Hant", "en"] as const) {
  const words = WORDS[locale];

  test(`in ${locale}, the sign-in page asks, refuses and lets in`, async ({ page }) => {
    await page.goto(`/${locale}/sign-in`);
    await expect(page).toHaveTitle(new RegExp(SIGN_IN[locale].title));
    await typeCredentials(page, { email: cast.hkCustomsMember.email, password: "not this one" }, locale);
    await expect(page.getByText(words.wrong)).toBeVisible();
    await typeCredentials(page, { email: cast.hkCustomsMember.email }, locale);
    await expect(page.getByRole("heading", { level: 1, name: words.desk })).toBeVisible();
  });

  test(`in ${locale}, the desk and its navigation speak one language`, async ({ browser }) => {
    const page = await atTheDesk(browser, cast.hkCustomsMember, locale);
    expect(await page.getByRole("document").getAttribute("lang")).toBe(LANGUAGE_TAG[locale]);
    await expect(page.getByRole("link", { name: words.project }).first()).toBeVisible();
    await page.getByRole("link", { name: words.periods, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: words.periods })).toBeVisible();
  });
}
