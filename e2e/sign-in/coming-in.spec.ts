import { expect, type Page, test } from "@playwright/test";
import { codeAt } from "../../server/testing/authenticator";
import { cast } from "../../server/testing/cast";
import { expectAccessible } from "../support/accessible";
import { join } from "../support/joining";
import { linkIn, mailTo } from "../support/mailbox";
import { atTheDesk, typeCredentials } from "../support/person";
import { setUpAuthenticator } from "../support/second-factor";
import { remember } from "../support/secrets";

const OFFICER = {
  email: "new.officer@example.org",
  name: "新来的秘书",
  password: "a long and quiet password",
};

const ANOTHER = "another long and quiet password";

/** A code of the authenticator that has not been given: that of the next half minute, which counts already. */
function nextCode(key: string): string {
  const soon = new Date(Date.now() + 30_000);
  return codeAt(key, { now: () => soon });
}

async function inviteOfficer(admin: Page): Promise<string> {
  await admin.goto("/zh-Hans/admin/accounts");
  await admin.getByLabel("邮箱").fill(OFFICER.email);
  await admin.getByLabel("姓名").fill(OFFICER.name);
  await admin.getByRole("radio", { name: "秘书处" }).check();
  await admin.getByLabel("所属方").selectOption({ label: "粤方" });
  await admin.getByRole("button", { name: "发送邀请" }).click();
  await expect(admin.getByRole("status").filter({ hasText: OFFICER.email })).toBeVisible();
  return linkIn(await mailTo(OFFICER.email));
}

test("an officer sets up an authenticator before anything else, forgets the password, and comes in by a link and a code", async ({
  browser,
  page,
}) => {
  const link = await inviteOfficer(await atTheDesk(browser, cast.admin));

  const key = await test.step("the password alone leads to the setting-up, and nowhere else", async () => {
    await join(page, link, OFFICER.password);
    await page.waitForURL("**/second-factor");
    await page.goto("/zh-Hans/desk/periods");
    await page.waitForURL("**/second-factor?back=*");
    const answer = await page.request.get("/api/trpc/desk.mine");
    expect(answer.status()).toBe(401);
    return setUpAuthenticator(page);
  });

  await test.step("then they are where they wanted to go", async () => {
    await page.waitForURL("**/desk/periods");
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.waitForURL("**/zh-Hans");
  });

  const reset = await test.step("who forgot the password asks for a link", async () => {
    await page.goto("/zh-Hans/sign-in");
    await page.getByRole("link", { name: "忘记密码？" }).click();
    await page.waitForURL("**/reset");
    await page.getByLabel("邮箱").fill(OFFICER.email);
    await page.getByRole("button", { name: "发送链接" }).click();
    await expect(page.getByRole("status").filter({ hasText: OFFICER.email })).toBeVisible();
    return linkIn(await mailTo(OFFICER.email, "重设"));
  });

  await test.step("a new password is no way round the code", async () => {
    remember(ANOTHER);
    await page.goto(reset);
    await page.getByLabel("新密码").fill(ANOTHER);
    await page.getByRole("button", { name: "设置新密码并登录" }).click();
    await page.waitForURL("**/second-factor");
    await expectAccessible(page, "the code that is asked for");
    await page.getByLabel("验证码或恢复码").fill("000000");
    await page.getByLabel("验证码或恢复码").press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "验证码不正确" })).toBeVisible();
    await page.getByLabel("验证码或恢复码").fill(nextCode(key));
    await page.getByLabel("验证码或恢复码").press("Enter");
    await page.waitForURL("**/desk");
  });

  await test.step("the link has been used, and the old password is worth nothing", async () => {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(reset);
    await expect(stranger.getByText("这个重设密码链接已经用过")).toBeVisible();
    await stranger.goto("/zh-Hans/sign-in");
    await typeCredentials(stranger, OFFICER);
    await expect(stranger.getByText("邮箱或密码不正确")).toBeVisible();
  });
});

test("whoever signs in by a browser that the account is not known by is told by mail, and the browser is known from then on", async ({
  browser,
}) => {
  const member = cast.gdPsdMember;
  await atTheDesk(browser, member);
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  const signIn = async () => {
    await elsewhere.goto("/zh-Hans/sign-in");
    await typeCredentials(elsewhere, member);
    await elsewhere.waitForURL("**/desk");
    return (await context.cookies()).find(({ name }) => name.endsWith("register.device"));
  };
  const known = await signIn();
  expect(known).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  const mail = await mailTo(member.email, "此前没有用过的设备");
  expect(linkIn(mail)).toBe("/zh-Hans/account");
  await elsewhere.getByRole("button", { name: "退出登录" }).click();
  await elsewhere.waitForURL("**/zh-Hans");
  expect((await signIn())?.value).toBe(known?.value);
});
