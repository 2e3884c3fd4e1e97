import { expect, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { linkIn, mailTo } from "../support/mailbox";
import { atTheDesk } from "../support/person";

const NEWCOMER = { email: "newcomer@example.org", name: "新来的成员", password: "a long and quiet password" };

test("an administrator invites a person, who becomes a member, and closes the account, which is signed out at once", async ({
  browser,
  page,
}) => {
  const admin = await atTheDesk(browser, cast.admin);

  await test.step("the invitation goes out by mail", async () => {
    await admin.goto("/zh-Hans/admin/accounts");
    await admin.getByLabel("邮箱").fill(NEWCOMER.email);
    await admin.getByLabel("姓名").fill(NEWCOMER.name);
    await admin.getByLabel("所属方").selectOption({ label: "港方" });
    await admin.getByRole("checkbox", { name: "香港海关" }).check();
    await admin.getByRole("button", { name: "发送邀请" }).click();
    await expect(admin.getByRole("status").filter({ hasText: NEWCOMER.email })).toBeVisible();
  });

  const link = linkIn(await mailTo(NEWCOMER.email));

  await test.step("the person follows the link, sets a password and is a member of the agency", async () => {
    await page.goto(link);
    await page.getByLabel("密码").fill("short");
    await page.getByRole("button", { name: "设置密码并登录" }).click();
    await expect(page.getByLabel("密码")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("密码").fill(NEWCOMER.password);
    await page.getByRole("button", { name: "设置密码并登录" }).click();
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

  await test.step("the account is closed, and its next request is nobody's", async () => {
    await admin.goto("/zh-Hans/admin/accounts");
    const row = admin.getByRole("row").filter({ hasText: NEWCOMER.email });
    await row.getByRole("button", { name: "注销" }).click();
    await admin.getByRole("button", { name: "注销账号" }).click();
    await expect(row.getByText("已注销")).toBeVisible();
    await page.goto("/zh-Hans/desk");
    await expect(page).toHaveURL(/sign-in/);
  });
});
