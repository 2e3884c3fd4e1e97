import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands: nothing.
 * @param colours false where the same page has been looked at in another language, whose colours are the same: measuring
 * the contrast of every word takes longer than all else together
 */
export async function expectAccessible(page: Page, place: string, { colours = true } = {}): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(TAGS);
  if (!colours) axe.disableRules("color-contrast");
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target }) => target.join(" ")),
  }));
  expect.soft(found, place).toEqual([]);
}

/** Nothing sticks out of a narrow screen: who reads there never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page, place: string): Promise<void> {
  const overhang = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(overhang, `${place}: pixels beyond the screen`).toBeLessThanOrEqual(0);
}
