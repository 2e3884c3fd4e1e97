import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { LANGUAGE_TAG, LOCALES, type Locale } from "../../server/kernel/locale";
import { publicPages } from "../support/public-pages";

const SUMMARY = "/summaries/2022h2-2023";

// The public site is read as many read it: without any script.
test.use({ javaScriptEnabled: false });

/** What a visit costs on the line, and where it goes. */
function watchTraffic(page: Page) {
  const bytes: Promise<number>[] = [];
  const traffic = { origins: new Set<string>(), bytes };
  page.on("request", (request) => traffic.origins.add(new URL(request.url()).origin));
  page.on("requestfinished", (request) => {
    traffic.bytes.push(request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize));
  });
  return traffic;
}

async function expectNothingKept(context: BrowserContext): Promise<void> {
  expect(await context.cookies()).toEqual([]);
}

const HEADINGS: Record<Locale, RegExp> = {
  "zh-Hans": /合作项目摘要/,
  "zh-Hant": /合作項目摘要/,
  en: /Summary of Co-operation Projects/i,
};

for (const locale of LOCALES) {
  test(`the summary is read in ${locale} without script, cookie or another site`, async ({
    page,
    context,
    baseURL,
  }) => {
    const traffic = watchTraffic(page);
    const answer = await page.goto(`/${locale}${SUMMARY}`);
    await expect(page.getByRole("heading", { level: 1, name: HEADINGS[locale] })).toBeVisible();
    expect(await answer?.text()).toContain(`<html lang="${LANGUAGE_TAG[locale]}"`);
    expect(await answer?.text()).not.toContain("<script");
    expect(await answer?.headerValue("set-cookie")).toBeNull();
    await expectNothingKept(context);
    expect([...traffic.origins]).toEqual([baseURL]);
    const bytes = (await Promise.all(traffic.bytes)).reduce((sum, each) => sum + each, 0);
    console.log(`  the summary in ${locale}: ${(bytes / 1000).toFixed(1)} kB on the line in all`);
  });
}

test("no public page in any language has a script, sets a cookie or asks another site", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const traffic = watchTraffic(page);
  for (const locale of LOCALES) {
    for (const path of await publicPages(request, locale)) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      expect(await answer?.text(), path).not.toContain("<script");
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    }
  }
  await expectNothingKept(context);
  expect([...traffic.origins]).toEqual([baseURL]);
});

test("what is in another language than the page says so", async ({ page }) => {
  await page.goto(`/en${SUMMARY}`);
  const title = page.getByText("持续开展粤港海关联合执法行动", { exact: true }).last();
  await expect(title).toHaveAttribute("lang", LANGUAGE_TAG["zh-Hans"]);
});

test("the front page leads to the latest summary, to its Word file and to every period", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/zh-Hans$/);
  await expect(page.getByRole("link", { name: "下载 Word 文件" })).toBeVisible();
  await expect(page.getByRole("table", { name: "各报告期" })).toBeVisible();
  await page.getByRole("link", { name: "阅读全文" }).click();
  await expect(page).toHaveURL(/\/zh-Hans\/summaries\/[^/]+$/);
});

test("the other languages show the same place", async ({ page }) => {
  await page.goto(`/zh-Hans${SUMMARY}`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(new RegExp(`/en${SUMMARY}$`));
  await page.getByRole("link", { name: "繁體" }).click();
  await expect(page).toHaveURL(new RegExp(`/zh-Hant${SUMMARY}$`));
});

test("a reader who has the page already is not sent it again", async ({ request }) => {
  const first = await request.get(`/zh-Hans${SUMMARY}`);
  const etag = first.headers().etag ?? "";
  expect(etag).not.toBe("");
  const again = await request.get(`/zh-Hans${SUMMARY}`, { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  expect(await again.body()).toHaveLength(0);
});

const NOT_FOUND: Record<Locale, string> = {
  "zh-Hans": "没有找到这个页面",
  "zh-Hant": "找不到此網頁",
  en: "Page not found",
};

for (const locale of LOCALES) {
  test(`an address that leads nowhere says so in ${locale}`, async ({ page }) => {
    const answer = await page.goto(`/${locale}/summaries/1999`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: NOT_FOUND[locale] })).toBeVisible();
  });
}
