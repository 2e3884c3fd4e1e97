import { expect, type Page } from "@playwright/test";
import { linkIn, mailTo } from "./mailbox";
import { remember } from "./secrets";

export interface Newcomer {
  email: string;
  name: string;
  password: string;
  /** Of Hong Kong, by name; its customs where nothing is said. */
  agencies?: readonly string[];
}

/** An administrator invites a member. */
export async function sendInvitation(
  admin: Page,
  { email, name, agencies = ["香港海关"] }: Newcomer,
): Promise<void> {
  await admin.goto("/zh-Hans/admin/accounts");
  await admin.getByLabel("邮箱").fill(email);
  await admin.getByLabel("姓名").fill(name);
  await admin.getByLabel("所属方").selectOption({ label: "港方" });
  for (const agency of agencies) await admin.getByRole("checkbox", { name: agency }).check();
  await admin.getByRole("button", { name: "发送邀请" }).click();
  await expect(admin.getByRole("status").filter({ hasText: email })).toBeVisible();
}

/** An administrator invites a member; answers with the link in the mail. */
export async function invite(admin: Page, newcomer: Newcomer): Promise<string> {
  await sendInvitation(admin, newcomer);
  return linkIn(await mailTo(newcomer.email));
}

/** The invited person follows the link and sets a password. */
export async function join(page: Page, link: string, password: string): Promise<void> {
  remember(password);
  await page.goto(link);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "设置密码并登录" }).click();
}

/** The account is closed, and the next request of whoever is signed in with it is nobody's. */
export async function closeAccount(admin: Page, { email }: Newcomer, signedIn: Page): Promise<void> {
  await admin.goto("/zh-Hans/admin/accounts");
  const row = admin.getByRole("row").filter({ hasText: email });
  await row.getByRole("button", { name: "注销" }).click();
  await admin.getByRole("button", { name: "注销账号" }).click();
  await expect(row.getByText("已注销")).toBeVisible();
  await signedIn.goto("/zh-Hans/desk");
  await expect(signedIn).toHaveURL(/sign-in/);
}
