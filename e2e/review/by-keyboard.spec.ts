import { expect, type Locator, type Page, test } from "@playwright/test";
import { agencyId } from "../../prisma/seed/agencies";
import { cast } from "../../server/testing/cast";
import { expectAccessible } from "../support/accessible";
import { press, type } from "../support/keyboard";
import { atTheDesk } from "../support/person";
import { proceduresOf } from "../support/procedures";
import { collectedYear } from "../support/reviewed-period";

test.setTimeout(120_000);

const TITLE = "粤港海关交换线索";
const SECOND = "第2段：双方移交案件4宗。";

/** A member has written two paragraphs and handed them in. */
async function handedIn(member: Page, updateId: string): Promise<void> {
  const { progressUpdate, review } = proceduresOf(member);
  const paragraphs = ["2056年双方交换线索31条。", "双方移交案件4宗。"];
  const texts = { "zh-Hans": { title: TITLE, paragraphs, standing: "SOURCE" as const } };
  const participations = [{ agencyId: agencyId("gd-customs"), writtenName: null, role: "LEAD" as const }];
  const content = { sourceLocale: "zh-Hans" as const, texts, participations, activities: [], figures: [] };
  const { revisionId } = await progressUpdate.save.mutate({ updateId, baseRevisionId: null, content });
  await review.submit.mutate({ updateId, revisionId });
}

/** The thread in which these words were said. */
function threadOf(page: Page, words: string): Locator {
  const reply = page.getByRole("button", { name: "回复", exact: true });
  return page.getByRole("listitem").filter({ hasText: words }).filter({ has: reply });
}

/** Goes down the places of an update until the second paragraph is chosen. */
async function chooseSecondParagraph(dialog: Locator): Promise<void> {
  const place = dialog.getByRole("combobox", { name: "针对" });
  await expect(place).toBeEnabled();
  await place.page().keyboard.press("Tab");
  await expect(place).toBeFocused();
  for (let step = 0; step < 3; step += 1) await place.press("ArrowDown");
  await expect(place.getByRole("option", { name: SECOND })).toHaveJSProperty("selected", true);
}

test("an update is commented on, returned, answered, settled, submitted again and accepted without a mouse", async ({
  browser,
}) => {
  const [officer, hkOfficer, member] = await Promise.all([
    atTheDesk(browser, cast.gdOfficer),
    atTheDesk(browser, cast.hkOfficer),
    atTheDesk(browser, cast.gdCustomsMember),
  ]);
  const { updateId } = await collectedYear({ gdOfficer: officer, hkOfficer }, 2056, TITLE);
  await handedIn(member, updateId);

  await officer.goto(`/zh-Hans/desk/updates/${updateId}`);
  await press(officer, "提出意见");
  const comment = officer.getByRole("dialog", { name: "提出意见" });
  await chooseSecondParagraph(comment);
  await type(comment.getByRole("textbox", { name: "意见" }), "4宗是否包括正在移交的？");
  await comment.getByRole("radio", { name: "仅粤方可见" }).press("ArrowDown");
  await expect(comment.getByRole("radio", { name: "双方可见" })).toBeChecked();
  const mention = comment.getByRole("combobox", { name: "提及" });
  await type(mention, "广东分署");
  // Whoever may be called on has changed with who may read it, and is asked for anew.
  await expect(officer.getByRole("option", { name: /广东分署/ })).toBeVisible();
  await mention.press("ArrowDown");
  await mention.press("Enter");
  await expect(comment.getByRole("button", { name: /^不再提及/ })).toBeVisible();
  await press(comment, "提出");
  await expect(officer.getByRole("heading", { name: "意见（未处理1）" })).toBeVisible();

  await press(officer, "退回修改");
  const back = officer.getByRole("dialog", { name: "退回项目进展" });
  await chooseSecondParagraph(back);
  await type(back.getByRole("textbox", { name: "退回意见" }), "请补充案值。");
  await press(back, "再加一处意见");
  const another = back.getByRole("group", { name: /^意见2/ });
  await expect(another.getByRole("combobox", { name: "针对" })).toBeFocused();
  await type(another.getByRole("textbox", { name: "退回意见" }), "请补充英文。");
  await expectAccessible(officer, "a return with two remarks");
  await press(back, "退回");
  await expect(officer.getByRole("heading", { name: "意见（未处理3）" })).toBeVisible();
  await expectAccessible(officer, "an update with comments");

  await member.goto(`/zh-Hans/desk/updates/${updateId}`);
  const places = member.getByRole("list", { name: "各处意见" });
  await expect(places.getByRole("listitem")).toHaveText([/第2段请补充案值。$/, /整份项目进展请补充英文。$/]);
  await places.getByRole("link", { name: "第2段" }).press("Enter");
  await expect(threadOf(member, "请补充案值。")).toBeFocused();

  await member.goto("/zh-Hans/desk");
  const called = member.getByRole("region", { name: "提及您、待回复的意见（1）" });
  await called.getByRole("link", { name: TITLE }).press("Enter");
  const question = threadOf(member, "正在移交");
  await expect(question).toBeFocused();
  await press(question, "回复");
  const reply = member.getByRole("dialog", { name: /^回复.+的意见$/ });
  await type(reply.getByRole("textbox", { name: "回复" }), "已包括。");
  await press(reply, "回复");
  await expect(member.getByText("已包括。", { exact: true })).toBeVisible();
  for (const left of [2, 1, 0]) {
    await member.getByRole("button", { name: "标为已处理" }).first().press("Enter");
    await expect(member.getByRole("heading", { name: `意见（未处理${left}）` })).toBeVisible();
  }
  await press(member, "提交项目进展");
  await expect(member.getByRole("main").getByText("已提交", { exact: true })).toBeVisible();

  await officer.reload();
  await press(officer, "接受");
  await expect(officer.getByRole("main").getByText("已接受", { exact: true })).toBeVisible();
  await press(officer, "查看经过");
  const timeline = officer.getByRole("region", { name: "全部经过" });
  await expect(timeline.getByText(`${cast.gdCustomsMember.name}提交了项目进展`)).toHaveCount(2);
  await expect(timeline.getByText("1. 请补充案值。")).toBeVisible();
});
