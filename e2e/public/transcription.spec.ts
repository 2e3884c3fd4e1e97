import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { LOCALES, type Locale } from "../../server/kernel/locale";

const SUMMARY = "/summaries/2022h2-2023";
const SOURCE = "prisma/seed/source/summary-2022h2-2023.zh-Hans.txt";

// Read as many read it: without any script.
test.use({ javaScriptEnabled: false });

/** What the page says of a summary that was published before this register, and of each side's confirmation. */
const SAID: Record<Locale, { origin: string; confirmed: string[] }> = {
  "zh-Hans": {
    origin: "本摘要早前已经公布，现据当时公布的文件录入；双方均已确认录入无误。",
    confirmed: ["粤方秘书处确认录入无误", "港方秘书处确认录入无误"],
  },
  "zh-Hant": {
    origin: "本摘要早前已經公布，現按當時公布的檔案錄入；雙方均已確認錄入無誤。",
    confirmed: ["粵方秘書處確認錄入無誤", "港方秘書處確認錄入無誤"],
  },
  en: {
    origin:
      "This summary was published earlier and has been transcribed from the document published at that time.",
    confirmed: [
      "Transcription confirmed by the secretariat of the Guangdong side",
      "Transcription confirmed by the secretariat of the Hong Kong side",
    ],
  },
};

for (const locale of LOCALES) {
  test(`in ${locale}, the page of a summary published earlier says so, names its document and who confirmed it`, async ({
    page,
  }) => {
    await page.goto(`/${locale}${SUMMARY}`);
    const { origin, confirmed } = SAID[locale];
    await expect(page.getByText(origin)).toBeVisible();
    for (const words of confirmed) await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText("summary-2022h2-2023.zh-Hans.txt")).toBeVisible();
    const digest = createHash("sha256").update(readFileSync(SOURCE)).digest("hex");
    await expect(page.locator("code", { hasText: digest })).toBeVisible();
  });
}
