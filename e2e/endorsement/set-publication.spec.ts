import { expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { expectAccessible } from "../support/accessible";
import { endorse, standingOf } from "../support/endorsing";
import { mailTo } from "../support/mailbox";
import { atTheDesk } from "../support/person";
import { reviewedYear } from "../support/reviewed-period";
import { expectSaved, narrativeField } from "../support/writing";

test.setTimeout(240_000);

const YEAR = 2046;
const BOARD = `/zh-Hans/desk/periods/${YEAR}`;
const SUMMARY = `${BOARD}/summary`;
const REASON = "有一项数据存疑。";
const HOUR_MS = 3_600_000;

let people: Record<"gdOfficer" | "gdOfficer2" | "hkOfficer", Page>;

/** As the browser's own control for a day and a time takes it, in the time of Hong Kong. */
const localTime = (moment: Date) => new Date(moment.getTime() + 8 * HOUR_MS).toISOString().slice(0, 16);

test.beforeAll(async ({ browser }) => {
  const [gdOfficer, gdOfficer2, hkOfficer] = await Promise.all(
    [cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer].map((person) => atTheDesk(browser, person)),
  );
  if (!gdOfficer || !gdOfficer2 || !hkOfficer) throw new Error("somebody did not come in");
  people = { gdOfficer, gdOfficer2, hkOfficer };
  await reviewedYear(people, YEAR, { title: "联合执法行动", narrative: [`${YEAR}年查获侵权货物996批次。`] });
});

test("one side waits for the other, publication is set and stopped, and a change voids what both had endorsed", async ({
  browser,
}) => {
  const { gdOfficer, gdOfficer2, hkOfficer } = people;

  await test.step("everybody sees on the board which side is waited for", async () => {
    await gdOfficer2.goto(SUMMARY);
    await endorse(gdOfficer2, "粤方", "摘要");
    const member = await atTheDesk(browser, cast.hkCustomsMember);
    await member.goto(BOARD);
    await expect(member.getByText("等待港方确认，已等待不到1小时。")).toBeVisible();
    await hkOfficer.goto("/zh-Hans/desk");
    await expect(hkOfficer.getByText("等待港方确认，已等待不到1小时。").first()).toBeVisible();
    await hkOfficer.goto("/zh-Hans/desk/periods");
    await expect(hkOfficer.getByText("等待港方确认，已等待不到1小时。").first()).toBeVisible();
  });

  await test.step("an officer sets when it is published, not for a time that is past", async () => {
    await hkOfficer.goto(SUMMARY);
    await endorse(hkOfficer, "港方", "摘要");
    await hkOfficer.getByRole("button", { name: "定时发布" }).press("Enter");
    const dialog = hkOfficer.getByRole("dialog");
    await expectAccessible(hkOfficer, "the dialog that sets a publication");
    await dialog.getByLabel("日期和时间（香港时间）").fill(localTime(new Date(Date.now() - HOUR_MS)));
    await dialog.getByRole("button", { name: "安排发布" }).press("Enter");
    await expect(dialog.getByText("所选时间已过，请选择以后的时间。").first()).toBeVisible();
    await dialog.getByLabel("日期和时间（香港时间）").fill(localTime(new Date(Date.now() + 48 * HOUR_MS)));
    await dialog.getByRole("button", { name: "安排发布" }).press("Enter");
    await expect(hkOfficer.getByText(/将于.+（香港时间）发布。/)).toBeVisible();
    const mail = await mailTo(cast.gdOfficer2.email, `${YEAR}年合作项目摘要`);
    expect(mail.text).toContain("任何一方秘书处均可停止发布");
  });

  await test.step("an officer of the other side stops it, with a reason that both sides read", async () => {
    await gdOfficer2.goto(SUMMARY);
    await expectAccessible(gdOfficer2, "a summary whose publication is set");
    await gdOfficer2.getByRole("button", { name: "停止发布" }).press("Enter");
    const dialog = gdOfficer2.getByRole("dialog");
    await dialog.getByRole("button", { name: "停止发布" }).press("Enter");
    await expect(dialog.getByText("请说明停止的理由。").first()).toBeVisible();
    await dialog.getByRole("textbox", { name: "理由" }).fill(REASON);
    await dialog.getByRole("button", { name: "停止发布" }).press("Enter");
    await expect(gdOfficer2.getByText(/将于.+（香港时间）发布。/)).toBeHidden();
    await hkOfficer.reload();
    await expect(hkOfficer.getByText(/原定于.+的发布已停止。/)).toBeVisible();
    await expect(hkOfficer.getByText(`理由：${REASON}`)).toBeVisible();
    expect((await mailTo(cast.hkOfficer.email, REASON)).text).toContain(`${YEAR}`);
  });

  await test.step("the other side reads what was changed of what it had endorsed, word by word", async () => {
    await gdOfficer.goto(BOARD);
    await gdOfficer.getByRole("link", { name: "联合执法行动" }).click();
    await narrativeField(gdOfficer).fill(`${YEAR}年查获侵权货物1,006批次。`);
    await expectSaved(gdOfficer);
    await hkOfficer.goto("/zh-Hans/desk");
    await hkOfficer.getByText("查看改动之处").first().click();
    await expect(hkOfficer.getByRole("deletion").first()).toContainText("996");
    await expect(hkOfficer.getByRole("insertion").first()).toContainText("1,006");
    await hkOfficer.getByRole("link", { name: "查看全部改动" }).first().click();
    await expect(hkOfficer.getByRole("heading", { name: /港方于.+确认之后的改动/ })).toBeVisible();
    await expect(standingOf(hkOfficer, "港方").getByText("确认已失效")).toBeVisible();
    await expectAccessible(hkOfficer, "a summary with what was changed");
    const mail = await mailTo(cast.hkOfficer.email, "1,006");
    expect(mail.html).toMatch(/<del [^>]+>996<\/del><ins [^>]+>1,006<\/ins>/);
  });
});

test("an administrator sees the rules of the task force, and no number of days that there is not", async ({
  browser,
}) => {
  const admin = await atTheDesk(browser, cast.admin);
  await admin.getByRole("link", { name: "设置" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "设置" })).toBeVisible();
  await expectAccessible(admin, "the settings");
  await admin.getByRole("button", { name: "保存设置" }).press("Enter");
  await expect(admin.getByText("设置与原来相同，未作改动。")).toBeVisible();
  await admin.getByLabel("确认后等待的日数").fill("15");
  await admin.getByRole("button", { name: "保存设置" }).press("Enter");
  await expect(admin.getByText("请填写0至14的整数。").first()).toBeVisible();
  const refused = await people.hkOfficer.goto("/zh-Hans/admin/settings");
  expect(refused?.status()).toBe(404);
});
