import { expect, type Locator, type Page } from "@playwright/test";

/** Presses a button as a keyboard does, once it can be pressed. */
export async function press(where: Page | Locator, name: string | RegExp): Promise<void> {
  const button = where.getByRole("button", { name, exact: typeof name === "string" });
  await expect(button).toBeEnabled();
  await button.press("Enter");
}

/** Writes into a field that has the focus. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.insertText(text);
}

/** Goes to the line of a list that begins so, as one does who types the first letters. */
export async function choose(field: Locator, line: string): Promise<void> {
  await field.focus();
  const lines = await field.getByRole("option").allTextContents();
  const chosen = await field.evaluate((list: HTMLSelectElement) => list.selectedIndex);
  const steps = lines.indexOf(line) - chosen;
  const key = steps < 0 ? "ArrowUp" : "ArrowDown";
  for (let step = 0; step < Math.abs(steps); step += 1) await field.press(key);
  await expect(field.getByRole("option", { name: line, exact: true })).toHaveJSProperty("selected", true);
}

/** Opens what a button shows and hides. Parts of a page come after it: a press that came before its part is made again. */
export async function unfold(button: Locator): Promise<void> {
  await expect(async () => {
    if ((await button.getAttribute("aria-expanded")) !== "true") await button.press("Enter");
    await expect(button).toHaveAttribute("aria-expanded", "true", { timeout: 1_000 });
  }).toPass();
}
