import { expect, type Page } from "@playwright/test";
import { openFromDesk } from "./writing";

/** An officer reads what waits on their desk as `place`, and accepts it. */
export async function accept(officer: Page, place: string): Promise<void> {
  await openFromDesk(officer, place);
  await officer.getByRole("button", { name: "接受", exact: true }).click();
  await expect(officer.getByRole("main").getByText("已接受", { exact: true })).toBeVisible();
}

/** An officer sends back what waits on their desk as `place`, with what is to be done. */
export async function sendBack(officer: Page, place: string, comment: string): Promise<void> {
  await openFromDesk(officer, place);
  await officer.getByRole("button", { name: "退回修改" }).click();
  const dialog = officer.getByRole("dialog", { name: "退回项目进展" });
  await dialog.getByRole("textbox", { name: "退回意见" }).fill(comment);
  await dialog.getByRole("button", { name: "退回", exact: true }).click();
  await expect(officer.getByRole("main").getByText("已退回", { exact: true })).toBeVisible();
}
