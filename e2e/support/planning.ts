import { expect, type Page } from "@playwright/test";
import { proceduresOf } from "./procedures";

/** An officer opens a year, planned from 2024, before a story begins. @returns its slug, which is the year */
export async function openYear(officer: Page, year: number): Promise<string> {
  const dates = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, dueOn: `${year}-12-01` };
  const { periodSlug } = await proceduresOf(officer).reportingPeriod.openPeriod.mutate({
    ...dates,
    plannedFromSlug: "2024",
  });
  return periodSlug;
}

/** An officer leaves out, one after the other, every project that is still undecided, all for one reason. */
export async function leaveOutTheRest(officer: Page, periodSlug: string, reason: string): Promise<number> {
  const { plan, project } = proceduresOf(officer);
  const { undecided } = await plan.getPlan.query({ periodSlug });
  for (const { projectId } of undecided) {
    await project.omitProject.mutate({ periodSlug, projectId, kind: "LEFT_OUT", reason });
  }
  return undecided.length;
}

/** The dialog that a button opens, both of one name. */
async function dialogOf(officer: Page, button: string, title = button) {
  await officer.getByRole("button", { name: button }).click();
  return officer.getByRole("dialog", { name: title });
}

export async function carryForward(officer: Page, title: string): Promise<void> {
  await officer.getByRole("button", { name: `延续：${title}` }).click();
  await expect(plannedLine(officer, title)).toBeVisible();
}

export async function leaveOut(officer: Page, title: string, reason: string): Promise<void> {
  const dialog = await dialogOf(officer, `不列入或结束：${title}`, "不列入或者结束");
  await dialog.getByRole("textbox", { name: "原因" }).fill(reason);
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(dialog).toBeHidden();
}

export async function addProject(officer: Page, title: string): Promise<void> {
  const dialog = await dialogOf(officer, "新增项目");
  await dialog.getByRole("textbox", { name: "简体中文" }).fill(title);
  await dialog.getByRole("button", { name: "新增", exact: true }).click();
  await expect(plannedLine(officer, title)).toBeVisible();
}

interface Line {
  /** The area that it stands under; where it stands already, if not said. */
  area?: string;
  responsible: string;
  contributing: string;
}

/** Says who writes it: the responsible agency, and one that contributes; and where it stands. */
export async function assign(officer: Page, title: string, line: Line): Promise<void> {
  const { area, responsible, contributing } = line;
  const dialog = await dialogOf(officer, `编辑：${title}`, "编辑项目");
  if (area) await dialog.getByRole("combobox", { name: "合作领域" }).selectOption({ label: area });
  await dialog.getByRole("combobox", { name: "负责单位" }).selectOption({ label: responsible });
  await dialog.getByRole("checkbox", { name: contributing }).check();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(plannedLine(officer, title).getByText(responsible)).toBeVisible();
}

/** An officer takes one area out of the plan. */
export async function removeArea(officer: Page, area: string): Promise<void> {
  await officer.getByRole("button", { name: `移除：${area}` }).click();
  await officer.getByRole("dialog").getByRole("button", { name: "移除" }).click();
  await expect(officer.getByRole("heading", { name: area, exact: true })).toBeHidden();
}

/** An officer takes every other area out of the plan, under which nothing stands any more. */
export async function removeOtherAreas(officer: Page, periodSlug: string, kept: string): Promise<void> {
  const { plan, area } = proceduresOf(officer);
  const { areas } = await plan.getPlan.query({ periodSlug });
  for (const { id, name } of areas)
    if (name["zh-Hans"] !== kept) await area.removeArea.mutate({ areaId: id });
}

/** A project's line in the plan that is being made. */
export function plannedLine(officer: Page, title: string) {
  return officer.getByRole("row").filter({ hasText: title });
}

/** A move is shown at once, before the register has it: what follows waits for the register. */
async function untilMoved(officer: Page, move: () => Promise<void>): Promise<void> {
  const answered = officer.waitForResponse(/movePlannedProject/);
  await move();
  expect((await answered).ok()).toBe(true);
}

/** Moves the last project of an area before its first as one does without a mouse: take up, to the top, put down. */
export async function moveLastToTopByKeyboard(officer: Page, last: string, first: string): Promise<void> {
  await plannedLine(officer, first).focus();
  await officer.keyboard.press("End");
  await officer.keyboard.press("ArrowRight");
  await expect(officer.getByRole("button", { name: `移动：${last}` })).toBeFocused();
  await officer.keyboard.press("Enter");
  const top = officer.getByRole("button", { name: `插入到 ${first} 之前` });
  await expect(top).toBeVisible();
  await officer.keyboard.press("Home");
  await expect(top).toBeFocused();
  await untilMoved(officer, () => officer.keyboard.press("Enter"));
}

export async function moveUp(officer: Page, title: string): Promise<void> {
  await untilMoved(officer, () => officer.getByRole("button", { name: `上移：${title}` }).click());
}

/** The projects of the plan stand in this order. */
export async function expectOrder(officer: Page, titles: readonly string[]): Promise<void> {
  const inOrder = titles.map((title, index) => new RegExp(`${index + 1}\\s*${title}`));
  await expect(officer.getByRole("row")).toHaveText(inOrder);
}
