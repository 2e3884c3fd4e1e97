import { type Browser, expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { atTheDesk } from "../support/person";
import { expectSaved, narrativeField, openFromDesk, write } from "../support/writing";

const PLACE = "2024年第17项";
const NARRATIVE = "2024年，港方共查获72宗侵权货品案件，总值约港币 2,548 万元。粤方查获侵权货物996批次。";

/** Each story waits for several saves, one after the other. */
test.setTimeout(180_000);

/** Takes out whatever figures an earlier story left, so that each begins in the same way. */
async function removeFigures(member: Page): Promise<void> {
  await expect(narrativeField(member)).toBeEditable();
  const figures = member.getByRole("region", { name: "数据", exact: true });
  // Their part of the page may come after the text.
  await expect(figures.getByRole("button", { name: "添加数据" })).toBeVisible();
  const removals = figures.getByRole("button", { name: /^删除：/ });
  for (let left = await removals.count(); left > 0; left -= 1) {
    await removals.first().click();
    await expect(removals).toHaveCount(left - 1);
  }
}

/** A member's update whose narrative is written and whose numbers are all recorded and checked. */
async function recorded(browser: Browser): Promise<Page> {
  const member = await atTheDesk(browser, cast.hkIpdMember);
  await openFromDesk(member, PLACE);
  await removeFigures(member);
  await write(member, { narrative: NARRATIVE });
  for (const words of ["72宗", "约港币 2,548 万元", "996批次"]) {
    await member.getByRole("button", { name: `核对无误：${words}` }).click();
  }
  await readNumbers(member);
  await expect(number(member, "996批次", "已核对")).toBeVisible();
  return member;
}

/** Opens the reading of the narrative in which its numbers are marked; it is open already where one was contradicted. */
async function readNumbers(member: Page): Promise<void> {
  const reading = member.getByRole("group").filter({ hasText: "正文所载的数字" });
  const isOpen = (await reading.getAttribute("open")) !== null;
  if (!isOpen) await reading.getByText("正文所载的数字", { exact: true }).click();
}

/** A number of the narrative, as the reading of it marks it. */
function number(member: Page, words: string, standing: string) {
  return member.getByRole("link", { name: new RegExp(`^${words}\\s?（${standing}）$`) });
}

test("a figure that was changed offers to write its number in the text, in the writer's own manner", async ({
  browser,
}) => {
  const member = await recorded(browser);
  await member.getByRole("button", { name: /^修改：25480000/ }).click();
  const dialog = member.getByRole("dialog", { name: "修改数据" });
  await dialog.getByRole("textbox", { name: "数值" }).fill("3000万");
  await dialog.getByRole("button", { name: "完成修改" }).click();
  await expect(number(member, "约港币 2,548 万元", "与正文不符")).toBeVisible();
  const write = member.getByRole("button", { name: "正文改为“约港币 3,000 万元”" });
  await write.focus();
  await member.keyboard.press("Enter");
  await expect(narrativeField(member)).toHaveValue(NARRATIVE.replace("2,548", "3,000"));
  await expectSaved(member);
  await member.reload();
  await expect(narrativeField(member)).toHaveValue(NARRATIVE.replace("2,548", "3,000"));
  await readNumbers(member);
  await expect(number(member, "约港币 3,000 万元", "已核对")).toBeVisible();
  await expect(number(member, "996批次", "已核对")).toBeVisible();
});

test("a number that was changed in the text offers to change its figure", async ({ browser }) => {
  const member = await recorded(browser);
  await write(member, { narrative: NARRATIVE.replace("72宗", "一百零五宗") });
  await expect(number(member, "一百零五宗", "与正文不符")).toBeVisible();
  await member.getByRole("button", { name: "数据改为“105宗”" }).click();
  await expect(number(member, "一百零五宗", "已核对")).toBeVisible();
  await expectSaved(member);
  await member.reload();
  await expect(member.getByRole("button", { name: /^修改：105/ })).toBeVisible();
  await readNumbers(member);
  await expect(number(member, "一百零五宗", "已核对")).toBeVisible();
});
