import { expect, type Page } from "@playwright/test";
import { codeAt } from "../../server/testing/authenticator";
import { expectAccessible } from "./accessible";
import { remember } from "./secrets";

/** Sets the authenticator up that is asked for; answers with its key. */
export async function setUpAuthenticator(page: Page): Promise<string> {
  await page.getByRole("button", { name: "设置两步验证" }).click();
  await expect(page.getByRole("img", { name: "二维码" })).toBeVisible();
  await expectAccessible(page, "the key of an authenticator");
  const key = (await page.getByRole("code").innerText()).replaceAll(" ", "");
  const now = new Date();
  await page.getByLabel("验证码").fill(codeAt(key, { now: () => now }));
  await page.getByRole("button", { name: "启用两步验证" }).click();
  await expect(page.getByRole("heading", { name: "请保存恢复码" })).toBeFocused();
  const codes = page.getByRole("main").getByRole("listitem");
  await expect(codes).toHaveCount(10);
  remember(key, ...(await codes.allInnerTexts()));
  await page.getByRole("button", { name: "已经保存" }).click();
  return key;
}
