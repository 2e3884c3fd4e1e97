import { expect, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { closeAccount, invite, join } from "../support/joining";
import { atTheDesk } from "../support/person";
import { lineOnDesk, narrativeField, openFromDesk, write } from "../support/writing";

const NEWCOMER = {
  email: "newcomer@example.org",
  name: "=新来的成员",
  password: "a long and quiet password",
};

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

  await test.step("the audit log goes out as a sheet to administrators alone, which no cell of it takes over", async () => {
    const sheet = await admin.request.get("/api/audit");
    expect(sheet.headers()).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="audit-log.csv"',
      "cache-control": "no-store",
    });
    const text = await sheet.text();
    expect(text).toContain(`,'${NEWCOMER.name},`);
    expect(text).not.toContain(`,${NEWCOMER.name},`);
    expect(await (await admin.request.get("/api/audit?action=audit.exportEvents")).text()).toContain(
      ",audit.exportEvents,",
    );
    const elsewhere = { headers: { "sec-fetch-site": "cross-site" } };
    const statuses = [
      (await admin.request.head("/api/audit")).status(),
      (await admin.request.get("/api/audit", elsewhere)).status(),
      (await admin.request.get("/api/audit?from=yesterday")).status(),
      (await admin.request.get("/api/audit?subject=one")).status(),
    ];
    expect(statuses).toEqual([405, 403, 400, 400]);
    const officer = await atTheDesk(browser, cast.gdOfficer);
    for (const person of [page, officer]) {
      const hidden = await person.request.get("/api/audit");
      const nowhere = await person.request.get("/api/drafts/none/none");
      expect([hidden.status(), await hidden.text()]).toEqual([404, await nowhere.text()]);
    }
    const nobody = await (await browser.newContext()).request.get("/api/audit", { maxRedirects: 0 });
    expect([nobody.status(), await nobody.text()]).toEqual([307, ""]);
  });

  await test.step("the account is closed, and its next request is nobody's", () =>
    closeAccount(admin, NEWCOMER, page));
});

const TWO_HATS = {
  email: "two.hats@example.org",
  name: "兼任两单位者",
  password: "a long and quiet password",
  agencies: ["香港海关", "香港特区政府知识产权署"],
};

test("whoever belongs to two agencies chooses one in the header, and then writes what is that one's", async ({
  browser,
  page,
}) => {
  const link = await invite(await atTheDesk(browser, cast.admin), TWO_HATS);
  await join(page, link, TWO_HATS.password);
  await page.waitForURL("**/desk");
  const hat = page.getByLabel("现以下列单位身份办理");
  const [ofCustoms, ofProperty] = ["2024年第7项", "2024年第9项"].map((place) => lineOnDesk(page, place));
  if (!ofCustoms || !ofProperty) throw new Error("there are two lines");

  await test.step("at first they act for both", async () => {
    await expect(hat.getByRole("option", { selected: true })).toHaveText("本人所属全部单位");
    await expect(ofCustoms).toBeVisible();
    await expect(ofProperty).toBeVisible();
  });

  await test.step("by the keyboard they choose the customs, and have the customs' work before them", async () => {
    await hat.focus();
    await page.keyboard.press("ArrowDown");
    await expect(ofProperty).toHaveCount(0);
    await expect(ofCustoms).toBeVisible();
    await expect(hat.getByRole("option", { selected: true })).toHaveText("香港海关");
    await expect(hat).toBeFocused();
  });

  await test.step("what they write is written for it, and for the other agency nothing can be", async () => {
    await openFromDesk(page, "2024年第7项");
    await write(page, { narrative: "以海关身份写下的一段。" });
    await hat.selectOption({ label: "香港特区政府知识产权署" });
    await expect(narrativeField(page)).toHaveCount(0);
  });

  await test.step("the choice holds for this session, in the next page as well", async () => {
    await page.goto("/zh-Hans/desk");
    await expect(ofProperty).toBeVisible();
    await expect(ofCustoms).toHaveCount(0);
  });
});
