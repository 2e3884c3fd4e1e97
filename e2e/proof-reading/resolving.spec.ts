import { expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessible";
import { endorse, endorseButton } from "../support/endorsing";
import { atTheDesk } from "../support/person";
import { reviewedYear } from "../support/reviewed-period";

test.setTimeout(180_000);

const TITLE = "持续开展粤港海关联合执法行动";
const NARRATIVE = ["2037年2月30日，双方就执法的的安排交换意见。", "2037年4月10日（星期一），双方举行会议。"];

/** The entry of the finding whose sentence or words hold this. */
function finding(page: Page, words: string) {
  return page
    .getByRole("region", { name: "校对提示" })
    .getByRole("listitem")
    .filter({ hasText: words })
    .filter({ has: page.getByRole("link", { name: "规则说明" }) });
}

test("an officer goes through the findings beside the summary, and then a side can endorse", async ({
  browser,
}) => {
  const [gdOfficer, hkOfficer] = await Promise.all([
    atTheDesk(browser, cast.gdOfficer),
    atTheDesk(browser, cast.hkOfficer),
  ]);
  const periodSlug = await reviewedYear({ gdOfficer, hkOfficer }, 2037, {
    title: TITLE,
    narrative: NARRATIVE,
  });
  const summary = `/zh-Hans/desk/periods/${periodSlug}/summary`;

  await test.step("what must be resolved keeps the other side from endorsing, and says so", async () => {
    await hkOfficer.goto(summary);
    await expect(endorseButton(hkOfficer, "港方", "摘要")).toBeDisabled();
    await expect(hkOfficer.getByText("校对提示中尚有必须处理的，处理或说明理由后方可确认。")).toBeVisible();
    await hkOfficer.getByRole("link", { name: "查看必须处理的提示" }).click();
    await hkOfficer.waitForURL("**severity=MUST_RESOLVE*");
  });

  await test.step("the page can be used by everybody, on a narrow screen too", async () => {
    await gdOfficer.goto(summary);
    await expect(finding(gdOfficer, "的的").first()).toBeVisible();
    await expectAccessible(gdOfficer, "summary with findings");
    await gdOfficer.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(gdOfficer, "summary with findings");
    await gdOfficer.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("a click mends the wrong day of the week", async () => {
    const weekday = finding(gdOfficer, "星期一");
    await weekday.getByRole("button", { name: "更正文字" }).click();
    await expect(weekday).toBeHidden();
    await expect(gdOfficer.getByText("2037年4月10日（星期五），双方举行会议。")).toBeVisible();
  });

  await test.step("a link leads to the words", async () => {
    const day = finding(gdOfficer, "2037年2月30日").first();
    await day.getByRole("link", { name: "查看原处" }).click();
    await expect(gdOfficer).toHaveURL(/#words-[0-9a-f]+$/);
    const words = gdOfficer.locator("mark:target");
    await expect(words).toHaveText("2037年2月30日");
    await expect(words).toBeInViewport();
  });

  await test.step("a rule explains itself", async () => {
    await finding(gdOfficer, "2037年2月30日").first().getByRole("link", { name: "规则说明" }).click();
    await gdOfficer.waitForURL("**/desk/proof-reading/impossible-date");
    await expect(gdOfficer.getByRole("heading", { name: "如何处理" })).toBeVisible();
    await expectAccessible(gdOfficer, "explanation of a rule");
    await gdOfficer.goBack();
  });

  await test.step("a reason lets the impossible day stand", async () => {
    await finding(gdOfficer, "2037年2月30日").first().getByRole("button", { name: "保留" }).click();
    const dialog = gdOfficer.getByRole("dialog", { name: "保留不改？" });
    await dialog.getByRole("textbox", { name: "理由" }).fill("原始文件如此，已与对方核实。");
    await dialog.getByRole("button", { name: "保留" }).click();
    await expect(dialog).toBeHidden();
    await expect(gdOfficer.getByText("没有必须处理的校对提示。")).toBeVisible();
  });

  await test.step("then the other side endorses", async () => {
    await hkOfficer.goto(summary);
    await endorse(hkOfficer, "港方", "摘要");
  });
});

test("a member is told of no findings in the summary, by the page or past it", async ({ browser }) => {
  const member = await atTheDesk(browser, cast.gdIpaMember);
  await member.goto("/zh-Hans/desk/periods/2024/summary");
  await expect(member.getByRole("heading", { name: "双方确认" })).toBeVisible();
  await expect(member.getByRole("heading", { name: "校对提示" })).toHaveCount(0);
  const input = encodeURIComponent(JSON.stringify({ json: { periodSlug: "2024" } }));
  const past = await member.request.get(`/api/trpc/proofReading.forPeriod?input=${input}`);
  expect(past.status()).toBe(404);
});
