import { expect, type Locator, type Page } from "@playwright/test";

export type SideName = "粤方" | "港方";
export type Subject = "合作计划" | "摘要";

/** What a side's line says of its word. */
export function standingOf(page: Page, side: SideName): Locator {
  const sides = page.getByRole("list", { name: "双方的确认情况" });
  return sides
    .getByRole("listitem")
    .filter({ hasText: `${side}秘书处` })
    .first();
}

export function endorseButton(page: Page, side: SideName, subject: Subject): Locator {
  return page.getByRole("button", { name: `代表${side}确认${subject}` });
}

/** An officer gives their side's word on the content that their page shows. */
export async function endorse(officer: Page, side: SideName, subject: Subject): Promise<void> {
  await endorseButton(officer, side, subject).click();
  await officer.getByRole("dialog").getByRole("button", { name: "确认", exact: true }).click();
  await expect(standingOf(officer, side).getByText("已确认", { exact: true })).toBeVisible();
}

/** An officer publishes what their page shows and both sides have endorsed. */
export async function publish(officer: Page, edition: number): Promise<void> {
  await officer.getByRole("button", { name: "发布", exact: true }).click();
  await officer.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
  await expect(officer.getByText(`已作为第${edition}版发布。`)).toBeVisible();
}

/** The digest that the page shows, as the 64 digits that one copies. */
export async function shownDigest(page: Page): Promise<string> {
  const shown = page.getByRole("code").filter({ hasText: /^[0-9a-f\s]{64,}$/ });
  const digest = ((await shown.first().textContent()) ?? "").replace(/\s/g, "");
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  return digest;
}
