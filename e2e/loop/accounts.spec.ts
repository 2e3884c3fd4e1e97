import { expect, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { closeAccount, invite, join } from "../support/joining";
import { atTheDesk } from "../support/person";

const NEWCOMER = { email: "newcomer@example.org", name: "新来的成员", password: "a long and quiet password" };

test("an administrator invites a person, who becomes a member, and closes the account, which is signed out at once", async ({
  browser,
  page,
}) => {
  const admin = await atTheDesk(browser, cast.admin);

  const link = await test.step("the invitation goes out by mail", () => invite(admin, NEWCOMER));

  await test.step("the person follows the link, sets a password and is a member of the agency", async () => {
    await join(page, link, "short");
    await expect(page.getByLabel("密码")).toHaveAttribute("aria-invalid", "true");
    await join(page, link, NEWCOMER.password);
    await page.waitForURL("**/desk");
    await page.goto("/zh-Hans/account");
    await expect(page.getByText(NEWCOMER.email)).toBeVisible();
    await expect(page.getByText("香港海关")).toBeVisible();
  });

  await test.step("the link works once", async () => {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(link);
    await expect(stranger.getByText("这个邀请链接已经用过")).toBeVisible();
  });

  await test.step("a member sees no administration", async () => {
    const answer = await page.goto("/zh-Hans/admin/accounts");
    expect(answer?.status()).toBe(404);
  });

  await test.step("the account is closed, and its next request is nobody's", () =>
    closeAccount(admin, NEWCOMER, page));
});
