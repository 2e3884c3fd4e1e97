import { expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { atTheDesk, SIGN_IN, typeCredentials, visitor } from "../support/person";
import { openYear } from "../support/planning";
import { registerUrl } from "../support/procedures";

const PERIOD = "/zh-Hans/desk/periods/2024";

async function statusOf(page: Page, path: string): Promise<number | undefined> {
  return (await page.goto(path))?.status();
}

test("for a member there is no administration", async ({ browser }) => {
  const member = await atTheDesk(browser, cast.gdCommerceMember);
  for (const room of ["accounts", "audit"]) {
    expect(await statusOf(member, `/zh-Hans/admin/${room}`)).toBe(404);
    await expect(member.getByRole("heading", { level: 1, name: "没有找到这个页面" })).toBeVisible();
  }
});

test("an administrator, who has no desk, begins with the accounts", async ({ browser }) => {
  const admin = await atTheDesk(browser, cast.admin);
  await admin.goto("/zh-Hans/desk");
  await admin.waitForURL("**/zh-Hans/admin/accounts");
});

test("an address in the workspace that no page has is refused after signing in, in the workspace", async ({
  browser,
}) => {
  const stranger = await visitor(browser);
  const admin = await atTheDesk(browser, cast.admin);
  for (const room of ["desk/import", "desk/periods/2024/nope", "admin", "admin/nope", "account/nope"]) {
    const place = `/zh-Hans/${room}`;
    const answer = await stranger.request.get(place, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toContain("/zh-Hans/sign-in?back=");
    expect(await statusOf(admin, place)).toBe(404);
    await expect(admin.getByRole("heading", { level: 1, name: "没有找到这个页面" })).toBeVisible();
    await expect(admin.getByRole("banner").getByText(cast.admin.name)).toBeVisible();
  }
});

test("behind the doors there is nothing more, and no door opens to an unknown link", async ({ browser }) => {
  const page = await visitor(browser);
  for (const place of ["sign-in/x", "invitation", "reset/xyz/more"]) {
    expect(await statusOf(page, `/zh-Hans/${place}`)).toBe(404);
  }
  for (const door of ["invitation/xyz", "reset/xyz"]) {
    expect(await statusOf(page, `/zh-Hans/${door}`)).toBe(404);
    await expect(page.getByRole("main").getByRole("link", { name: SIGN_IN["zh-Hans"].title })).toBeVisible();
  }
});

test("for an administrator there are no periods", async ({ browser }) => {
  const admin = await atTheDesk(browser, cast.admin);
  for (const place of ["", "/plan", "/summary"]) expect(await statusOf(admin, PERIOD + place)).toBe(404);
});

test("for a member there is no update of another agency's", async ({ browser }) => {
  const [customs, commerce] = await Promise.all([
    atTheDesk(browser, cast.hkCustomsMember),
    atTheDesk(browser, cast.gdCommerceMember),
  ]);
  await customs.getByRole("listitem").filter({ hasText: "2024年第6项" }).getByRole("link").first().click();
  await customs.waitForURL("**/desk/updates/*");
  expect(await statusOf(commerce, new URL(customs.url()).pathname)).toBe(404);
});

test("who is signed out is led to sign in, and then to where they were going", async ({ browser }) => {
  const page = await visitor(browser);
  const going = `${PERIOD}?state=DRAFT`;
  const answer = await page.request.get(going, { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toContain("/zh-Hans/sign-in?back=");
  await page.goto(going);
  await typeCredentials(page, { email: cast.gdOfficer2.email });
  await page.waitForURL(`**${going}`);
});

test("who is signed out is refused by the procedures too", async ({ request }) => {
  expect((await request.get("/api/trpc/desk.mine")).status()).toBe(401);
});

test("a member reads a plan and cannot make it, by the page or past it", async ({ browser }) => {
  const officer = await atTheDesk(browser, cast.hkOfficer2);
  const periodSlug = await openYear(officer, 2032);
  const member = await atTheDesk(browser, cast.hkCustomsMember);
  await member.goto(`/zh-Hans/desk/periods/${periodSlug}/plan`);
  await expect(member.getByText("合作计划由双方秘书处拟订，成员单位可以查阅。")).toBeVisible();
  await expect(member.getByRole("main").getByRole("button")).toHaveCount(0);
  const past = await member.request.post("/api/trpc/project.addProject", {
    headers: { origin: registerUrl() },
    data: { json: { periodSlug, title: { "zh-Hans": "绕过页面新增的项目" } } },
  });
  expect(past.status()).toBe(403);
  expect(await past.text()).toContain("reportingPeriod.onlySecretariats");
});

test("a member who looks at the list of periods is told why they open none", async ({ browser }) => {
  const member = await atTheDesk(browser, cast.gdPsdMember);
  await member.goto("/zh-Hans/desk/periods");
  await expect(member.getByRole("button", { name: "开设报告期" })).toBeDisabled();
  await expect(member.getByText("此项只能由秘书处办理。")).toBeVisible();
});

test("a wrong password and an unknown address are answered alike, and give nothing away", async ({
  browser,
}) => {
  for (const email of [cast.gdCopyrightMember.email, "nobody@example.org"]) {
    const page = await visitor(browser);
    await page.goto("/zh-Hans/sign-in");
    await typeCredentials(page, { email, password: "a wrong and secret word" });
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("邮箱或密码不正确。");
    await expect(page.getByLabel(SIGN_IN["zh-Hans"].email)).toHaveValue(email);
    expect(page.url()).not.toContain("secret");
    expect(await page.context().cookies()).not.toContainEqual(
      expect.objectContaining({ name: expect.stringContaining("session") }),
    );
  }
});
