import { expect, type Page, test } from "@playwright/test";
import { agencyId } from "../../prisma/seed/agencies";
import { cast } from "../../server/testing/cast";
import { choose, press, type, unfold } from "../support/keyboard";
import { atTheDesk } from "../support/person";
import { openYear } from "../support/planning";
import { proceduresOf } from "../support/procedures";
import { collectedYear } from "../support/reviewed-period";

test.setTimeout(120_000);

const TITLE = "粤港举报投诉信息交换";
const [COMMERCE, PSD] = ["广东省商务厅", "广东省公安厅"];

/** The only member of Guangdong's department of commerce writes for the police meanwhile. */
async function withoutCommerce(admin: Page, story: () => Promise<void>): Promise<void> {
  const { account } = proceduresOf(admin);
  const accounts = await account.list.query();
  const accountId = accounts.find(({ email }) => email === cast.gdCommerceMember.email)?.id ?? "";
  const [own, other] = [[agencyId("gd-commerce")], [agencyId("gd-psd")]];
  await account.changeMemberships.mutate({ accountId, agencyIds: other, seen: own });
  try {
    await story();
  } finally {
    await account.changeMemberships.mutate({ accountId, agencyIds: own, seen: other });
  }
}

test("who writes is changed, an agency's work is handed on, and the plan compared with what became of it, without a mouse", async ({
  browser,
}) => {
  const [officer, hkOfficer, admin] = await Promise.all([
    atTheDesk(browser, cast.gdOfficer),
    atTheDesk(browser, cast.hkOfficer),
    atTheDesk(browser, cast.admin),
  ]);
  const { periodSlug, updateId } = await collectedYear({ gdOfficer: officer, hkOfficer }, 2058, TITLE);

  await officer.goto(`/zh-Hans/desk/periods/${periodSlug}/plan`);
  await press(officer, `更改分派：${TITLE}`);
  const change = officer.getByRole("dialog", { name: "更改分派" });
  await choose(change.getByRole("combobox", { name: "负责单位" }), COMMERCE);
  await type(change.getByRole("textbox", { name: "更改原因" }), "职责调整。");
  await press(change, "保存");
  await expect(change).toBeHidden();
  await expect(officer.getByText(`负责单位：${COMMERCE}`)).toBeVisible();

  await withoutCommerce(admin, async () => {
    await officer.goto("/zh-Hans/desk");
    await press(officer, `移交${COMMERCE}在${periodSlug}年的项目进展`);
    const hand = officer.getByRole("dialog", { name: /^移交/ });
    await choose(hand.getByRole("combobox", { name: "移交给" }), PSD);
    await type(hand.getByRole("textbox", { name: "移交原因" }), "成员离任。");
    await press(hand, "移交");
    await expect(hand).toBeHidden();
  });

  await officer.goto(`/zh-Hans/desk/updates/${updateId}`);
  const timeline = officer.getByRole("region", { name: "全部经过" });
  await unfold(timeline.getByRole("button", { name: /经过$/ }).first());
  await expect(timeline.getByText("成员离任。")).toBeVisible();
  await expect(timeline.getByText(`${PSD}：未参与 → 负责`)).toBeVisible();

  await officer.getByRole("link", { name: `${periodSlug}年`, exact: true }).press("Enter");
  await officer.waitForURL(`**/desk/periods/${periodSlug}`);
  await officer.getByRole("link", { name: "计划执行情况" }).press("Enter");
  await expect(officer.getByText("摘要尚未发布，1项的结果未有定论")).toBeVisible();
  await expect(officer.getByRole("row").filter({ hasText: TITLE })).toBeVisible();
});

test("areas are put in order in their dialog, and a note is written and shared, without a mouse", async ({
  browser,
}) => {
  const officer = await atTheDesk(browser, cast.gdOfficer2);
  const periodSlug = await openYear(officer, 2059);
  const { plan } = proceduresOf(officer);
  const namesNow = async () =>
    (await plan.getPlan.query({ periodSlug })).areas.map(({ name }) => name["zh-Hans"]);
  const [first = "", second = ""] = await namesNow();
  await officer.goto(`/zh-Hans/desk/periods/${periodSlug}/plan`);
  await press(officer, "调整领域次序");
  const dialog = officer.getByRole("dialog", { name: "合作领域的次序" });
  await press(dialog, `下移：${first}`);
  await expect.poll(async () => (await namesNow()).slice(0, 2)).toEqual([second, first]);
  await press(dialog, "完成");
  await expect(officer.getByRole("button", { name: "调整领域次序" })).toBeFocused();
  await proceduresOf(officer).reportingPeriod.deletePeriod.mutate({ periodSlug });

  await officer.goto("/zh-Hans/desk/periods/2024/updates/12");
  await officer.waitForURL("**/desk/updates/*");
  const notes = officer.getByRole("region", { name: "内部备注" });
  await type(notes.getByRole("textbox", { name: "备注" }), "等对方核对数字。");
  await officer.keyboard.press("Tab");
  await officer.keyboard.press("Space");
  await expect(notes.getByRole("checkbox", { name: "也给另一方看" })).toBeChecked();
  await press(notes, "添加备注");
  const note = notes.getByRole("listitem").filter({ hasText: "等对方核对数字。" });
  await expect(note.getByText("双方可见")).toBeVisible();
  await expect(notes.getByRole("textbox", { name: "备注" })).toBeFocused();
});
