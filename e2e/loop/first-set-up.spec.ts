import { expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { emptyDatabase } from "../support/empty-database";
import { join, sendInvitation } from "../support/joining";
import { mailTo } from "../support/mailbox";
import { ownRegister } from "../support/own-register";
import { typeCredentials } from "../support/person";
import { setUpAuthenticator } from "../support/second-factor";
import { cookiesSet, type SetCookie } from "../support/set-cookies";

test.setTimeout(420_000);

const FIRST = { email: "first@example.org", password: "a long and quiet password" };
const INVITED = { email: "invited@example.org", name: "第一位成员", password: "" };
const DEMONSTRATION = /演示系统|示範系統|Demonstration/;

async function expectNoDemonstration(page: Page, ...places: string[]): Promise<void> {
  for (const place of places) {
    await page.goto(place);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.locator("body")).not.toContainText(DEMONSTRATION);
  }
}

/** What holds for each cookie that is set, whichever it is. */
function expectGuarded(cookies: readonly SetCookie[], { overTls }: { overTls: boolean }): void {
  const names = new Set(cookies.map(({ name }) => name));
  const prefix = overTls ? "__Host-" : "";
  for (const own of ["session-token", "csrf-token", "callback-url", "device"])
    expect([...names]).toContain(`${prefix}register.${own}`);
  for (const { name, attributes } of cookies) {
    expect([name, name.startsWith("__Host-")]).toEqual([name, overTls]);
    expect([name, attributes.includes("secure")]).toEqual([name, overTls]);
    expect([name, attributes]).toEqual([name, expect.arrayContaining(["httponly", "path=/"])]);
    expect([name, attributes.find((one) => one.startsWith("samesite="))]).toEqual([
      name,
      expect.stringMatching(/^samesite=(lax|strict)$/),
    ]);
    expect([name, attributes.filter((one) => one.startsWith("domain="))]).toEqual([name, []]);
  }
}

test("a register on an empty database of one's own has nobody's account, and its first administrator invites people of its agencies", async ({
  browser,
}) => {
  const database = await emptyDatabase();
  const register = await ownRegister(async () => ({
    DATABASE_URL: database.url,
    AUTH_SECRET: "a secret of enough length, for one story",
  }));
  try {
    await register.start();
    const page = await (await browser.newContext({ baseURL: register.url })).newPage();

    await test.step("nobody has an account, and nothing is a demonstration", async () => {
      expect(await database.accounts()).toEqual([]);
      await expectNoDemonstration(page, "/zh-Hans", "/zh-Hant/nowhere", "/en/verify", "/zh-Hans/sign-in");
      await expect(page.getByRole("link", { name: "合作项目登记册" })).toBeVisible();
      await typeCredentials(page, { email: cast.admin.email });
      await expect(page.getByRole("alert").filter({ hasText: "不正确" })).toBeVisible();
    });

    await test.step("the command prints a link, at which the first administrator sets a password", async () => {
      const link = await register.command("account", "create", FIRST.email, "--role", "administrator");
      expect(new URL(link.trim()).origin).toBe(register.url);
      await join(page, link.trim(), FIRST.password);
      await page.waitForURL("**/second-factor");
      await setUpAuthenticator(page);
      await page.waitForURL("**/admin/accounts");
    });

    await test.step("who invites a member of one of the agencies that came with it", async () => {
      await sendInvitation(page, INVITED);
      const { text } = await mailTo(INVITED.email, "", register.dataDir);
      expect(text).toContain("粤港保护知识产权合作专责小组");
      expect(text).not.toMatch(DEMONSTRATION);
      await expectNoDemonstration(
        page,
        "/zh-Hans/admin/agencies",
        "/zh-Hant/admin/settings",
        "/en/admin/glossary",
      );
      expect(await database.accounts()).toEqual([FIRST.email]);
    });

    await test.step("its cookies are out of reach for scripts and other sites, and over TLS for every other host", async () => {
      const port = Number(new URL(register.url).port);
      expectGuarded(await cookiesSet({ port, origin: register.url }, FIRST), { overTls: false });
      const origin = "https://register.example";
      await register.stop();
      await register.start({ BASE_URL: origin });
      expectGuarded(await cookiesSet({ port, origin }, FIRST), { overTls: true });
    });
  } finally {
    await register.close();
    await database.drop();
  }
});
