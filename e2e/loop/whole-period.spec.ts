import { createHash } from "node:crypto";
import { type Browser, expect, test } from "@playwright/test";
import { type CastName, cast } from "../../server/testing/cast";
import { expectCompared, expectPlanInWord } from "../support/comparing";
import { textOfDownload } from "../support/download";
import { endorse, endorseButton, shownDigest, standingOf } from "../support/endorsing";
import { closeAccount, invite, join } from "../support/joining";
import { mailTo } from "../support/mailbox";
import { atTheDesk, visitor } from "../support/person";
import {
  addProject,
  assign,
  carryForward,
  expectOrder,
  leaveOut,
  leaveOutTheRest,
  moveLastToTopByKeyboard,
  moveUp,
  plannedLine,
  removeArea,
  removeOtherAreas,
} from "../support/planning";
import { accept, sendBack } from "../support/reviewing";
import {
  expectSaved,
  lineOnDesk,
  narrativeField,
  openFromDesk,
  submit,
  titleField,
  write,
  writeAndSubmit,
} from "../support/writing";

test.setTimeout(600_000);

const PERIOD = "/zh-Hans/desk/periods/2025";
const CUSTOMS = "持续开展粤港海关联合执法行动";
const COPYRIGHT = "完善粤港版权执法协作机制";
const LEFT_OUT = "实施粤港知识产权数据资源交流";
const NEW = "试行端到端测试项目";
const AREA = "推进粤港知识产权保护合作";
const EMPTY_AREA = "加强粤港知识产权宣传教育";
const GD_IPA = "广东省市场监督管理局（知识产权局）";
const HK_IPD = "香港特区政府知识产权署";
const COMMENT = "请补充行动的起止日期。";
/** Joins Hong Kong's customs when the story begins, writes its update, and leaves when it ends. */
const NEWCOMER = { email: "joiner@example.org", name: "新到任的成员", password: "a password of some length" };
const NINE_DAYS = 9 * 86_400_000;

/** Everybody has a browser of their own. */
async function everyone(browser: Browser) {
  const at = (name: CastName) => atTheDesk(browser, cast[name]);
  const [hkOfficer, hkOfficer2, gdOfficer] = await Promise.all([
    at("hkOfficer"),
    at("hkOfficer2"),
    at("gdOfficer"),
  ]);
  const [admin, hkIpdMember, gdCopyrightMember] = await Promise.all([
    at("admin"),
    at("hkIpdMember"),
    at("gdCopyrightMember"),
  ]);
  const [hkCustomsMember, reader] = await Promise.all([visitor(browser), visitor(browser)]);
  const members = { hkCustomsMember, hkIpdMember, gdCopyrightMember };
  return { admin, hkOfficer, hkOfficer2, gdOfficer, ...members, reader };
}

test("a period from its plan to the published summary", async ({ browser }) => {
  const people = await everyone(browser);
  const { admin, hkOfficer, hkOfficer2, gdOfficer, hkCustomsMember, hkIpdMember, gdCopyrightMember, reader } =
    people;

  await test.step("an administrator invites a person, who becomes a member of an agency", async () => {
    await join(hkCustomsMember, await invite(admin, NEWCOMER), NEWCOMER.password);
    await hkCustomsMember.waitForURL("**/desk");
  });

  await test.step("an officer opens a period, planned from the last", async () => {
    await hkOfficer.goto("/zh-Hans/desk/periods");
    await hkOfficer.getByRole("button", { name: "开设报告期" }).click();
    const dialog = hkOfficer.getByRole("dialog", { name: "开设报告期" });
    await dialog.getByLabel("开始日期").fill("2025-01-01");
    await dialog.getByLabel("结束日期").fill("2025-12-31");
    await dialog.getByLabel("以哪个报告期为基础拟订计划").selectOption({ label: "2024年" });
    const due = new Date(Date.now() + NINE_DAYS).toISOString().slice(0, 10);
    await dialog.getByLabel("提交截止日期").fill(due);
    await dialog.getByRole("button", { name: "开设", exact: true }).click();
    await hkOfficer.waitForURL(`**${PERIOD}/plan`);
  });

  await test.step("carries some projects forward, leaves others out for a reason, adds one", async () => {
    await carryForward(hkOfficer, CUSTOMS);
    await carryForward(hkOfficer, COPYRIGHT);
    await leaveOut(hkOfficer, LEFT_OUT, "改由另一平台进行。");
    expect(await leaveOutTheRest(hkOfficer, "2025", "本期不再安排。")).toBe(14);
    await removeArea(hkOfficer, EMPTY_AREA);
    await removeOtherAreas(hkOfficer, "2025", AREA);
    await hkOfficer.reload();
    await addProject(hkOfficer, NEW);
    await expect(hkOfficer.getByText("改由另一平台进行。")).toBeVisible();
  });

  await test.step("says who writes each: the carried ones have kept theirs", async () => {
    await expect(plannedLine(hkOfficer, CUSTOMS).getByText("香港海关")).toBeVisible();
    await assign(hkOfficer, COPYRIGHT, { responsible: "广东省版权局", contributing: HK_IPD });
    await assign(hkOfficer, NEW, { area: AREA, responsible: HK_IPD, contributing: GD_IPA });
    await expectOrder(hkOfficer, [CUSTOMS, COPYRIGHT, NEW]);
  });

  await test.step("puts them in order without a mouse, and by a button", async () => {
    await moveLastToTopByKeyboard(hkOfficer, NEW, CUSTOMS);
    await expectOrder(hkOfficer, [NEW, CUSTOMS, COPYRIGHT]);
    await moveUp(hkOfficer, COPYRIGHT);
    await expectOrder(hkOfficer, [NEW, COPYRIGHT, CUSTOMS]);
    await hkOfficer.reload();
    await expectOrder(hkOfficer, [NEW, COPYRIGHT, CUSTOMS]);
    await expect(hkOfficer.getByText("计划已经齐备，可以由双方确认。")).toBeVisible();
  });

  await test.step("a member reads the plan and has no word on it; both sides endorse it", async () => {
    await hkCustomsMember.goto(`${PERIOD}/plan`);
    await expectPlanInWord(hkCustomsMember, ["合作计划", NEW, HK_IPD]);
    await expect(standingOf(hkCustomsMember, "港方").getByText("未确认", { exact: true })).toBeVisible();
    await expect(endorseButton(hkCustomsMember, "港方", "合作计划")).toHaveCount(0);
    await endorse(hkOfficer, "港方", "合作计划");
    await gdOfficer.goto(`${PERIOD}/plan`);
    await endorse(gdOfficer, "粤方", "合作计划");
    await expect(gdOfficer.getByText("收集进展")).toBeVisible();
  });

  await test.step("the due date is in view, on the board and on the desks of those who write", async () => {
    await hkOfficer.goto(PERIOD);
    await expect(hkOfficer.getByText(/^提交截止日期：\d{4}年\d+月\d+日$/)).toBeVisible();
    await hkCustomsMember.goto("/zh-Hans/desk");
    await expect(lineOnDesk(hkCustomsMember, "2025年第3项")).toContainText(/还有[89]天/);
  });

  await test.step("a member writes with last period's update beside it, confirms a figure, submits", async () => {
    await openFromDesk(hkCustomsMember, "2025年第3项");
    const lastTime = hkCustomsMember.getByRole("complementary", { name: "上一报告期的内容" });
    await expect(lastTime).toContainText("72宗走私侵权货品的案件");
    await expect(titleField(hkCustomsMember)).toHaveValue(CUSTOMS);
    await write(hkCustomsMember, {
      title: `${CUSTOMS}（测试）`,
      narrative: "2025年4月，双方海关开展联合执法行动，港方检获侵权货品约32,000件。\n行动结果已互相通报。",
    });
    await hkCustomsMember.getByRole("button", { name: "核对无误：约32,000件" }).click();
    await expect(hkCustomsMember.getByRole("button", { name: /^修改：32000/ })).toBeVisible();
    await expectSaved(hkCustomsMember);
    await submit(hkCustomsMember);
  });

  await test.step("the others write theirs", async () => {
    await writeAndSubmit(hkIpdMember, "2025年第1项", { narrative: "双方完成测试，并确定下一步安排。" });
    await writeAndSubmit(gdCopyrightMember, "2025年第2项", { narrative: "双方互相通报版权执法情况。" });
  });

  await test.step("an officer returns one with a comment, which its writers read on the page and in a mail", async () => {
    await sendBack(hkOfficer, "2025年第3项", COMMENT);
    await openFromDesk(hkCustomsMember, "2025年第3项");
    await expect(hkCustomsMember.getByText(COMMENT).first()).toBeVisible();
    const mail = await mailTo(cast.hkCustomsMember.email, COMMENT);
    expect(mail.subject).toContain("3");
  });

  await test.step("the member mends it; both sides' officers accept what is theirs", async () => {
    const mended =
      "2025年4月9日至30日，双方海关开展联合执法行动，港方检获侵权货品约32,000件。\n行动结果已互相通报。";
    await write(hkCustomsMember, { narrative: mended });
    await submit(hkCustomsMember);
    await accept(hkOfficer, "2025年第1项");
    await accept(hkOfficer, "2025年第3项");
    await accept(gdOfficer, "2025年第2项");
  });

  await test.step("review begins, and both sides endorse the summary, by its digest", async () => {
    await gdOfficer.goto(PERIOD);
    await gdOfficer.getByRole("button", { name: "结束收集，进入审核" }).click();
    await gdOfficer.getByRole("dialog").getByRole("button", { name: "结束收集，进入审核" }).click();
    await expect(gdOfficer.getByRole("dialog")).toBeHidden();
    for (const page of [gdOfficer, hkOfficer]) await page.goto(`${PERIOD}/summary`);
    expect(await shownDigest(gdOfficer)).toBe(await shownDigest(hkOfficer));
    await endorse(gdOfficer, "粤方", "摘要");
    await endorse(hkOfficer, "港方", "摘要");
    await expect(hkOfficer.getByText("双方已确认同一内容。")).toBeVisible();
  });

  await test.step("an edit makes both words void, and both sides are told", async () => {
    const endorsed = await shownDigest(hkOfficer);
    await hkOfficer.getByRole("link", { name: "进展总览" }).click();
    await hkOfficer.getByRole("link", { name: NEW }).click();
    await hkOfficer.waitForURL("**/desk/updates/*");
    await narrativeField(hkOfficer).fill("双方完成测试，并商定下一步安排。");
    await expectSaved(hkOfficer);
    for (const page of [gdOfficer, hkOfficer]) {
      await page.goto("/zh-Hans/desk");
      await expect(page.getByText(/修改了2025年合作项目摘要第1项的内容，此前的确认失效/)).toBeVisible();
      await page.goto(`${PERIOD}/summary`);
      await expect(standingOf(page, "粤方").getByText("确认已失效")).toBeVisible();
      await expect(standingOf(page, "港方").getByText("确认已失效")).toBeVisible();
    }
    expect(await shownDigest(hkOfficer)).not.toBe(endorsed);
  });

  await test.step("whoever edited last does not endorse for their side: another officer does", async () => {
    await expect(endorseButton(hkOfficer, "港方", "摘要")).toBeDisabled();
    await expect(hkOfficer.getByText("须由本方秘书处的另一位人员确认")).toBeVisible();
    await hkOfficer2.goto(`${PERIOD}/summary`);
    await endorse(hkOfficer2, "港方", "摘要");
    await gdOfficer.reload();
    await endorse(gdOfficer, "粤方", "摘要");
  });

  const digest = await shownDigest(gdOfficer);

  await test.step("published, it is there for everyone within a second", async () => {
    expect((await reader.goto("/zh-Hans/summaries/2025"))?.status()).toBe(404);
    await gdOfficer.getByRole("button", { name: "发布", exact: true }).click();
    const answered = gdOfficer.waitForResponse(/publication\.publish/);
    await gdOfficer.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
    expect((await answered).ok()).toBe(true);
    const at = performance.now();
    const status = async () => (await reader.request.get("/zh-Hans/summaries/2025")).status();
    await expect.poll(status, { intervals: [20], timeout: 5_000 }).toBe(200);
    console.log(`  published, and read ${Math.round(performance.now() - at)} ms later`);
  });

  await test.step("it opens with its counts, on the page and in the Word file", async () => {
    const opening = "于2025年共完成合作项目3项，以进一步推动知识产权合作向纵深发展，其中第(1)项为新增项目";
    await reader.goto("/zh-Hans/summaries/2025");
    await expect(reader.getByText(opening)).toBeVisible();
    const word = await textOfDownload(reader, "Word 文件");
    expect(word).toContain(opening);
    expect(word).toContain("双方完成测试，并商定下一步安排。");
  });

  await test.step("the summary is compared with the plan that it began with", () =>
    expectCompared(hkOfficer, { summary: 3, title: CUSTOMS, retitled: `${CUSTOMS}（测试）` }));

  await test.step("edition.json is what both sides endorsed, to the byte", async () => {
    const edition = await (await reader.request.get("/downloads/2025/1/edition.json")).body();
    expect(createHash("sha256").update(edition).digest("hex")).toBe(digest);
    expect(await shownDigest(reader)).toBe(digest);
  });

  await test.step("the person leaves: the account is closed, and signed out at once", () =>
    closeAccount(admin, NEWCOMER, hkCustomsMember));
});
