import { expect, type Page, test } from "@playwright/test";
import { LOCALES } from "../../server/kernel/locale";
import { cast, type Person } from "../../server/testing/cast";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessible";
import { atTheDesk } from "../support/person";
import { openYear } from "../support/planning";
import { proceduresOf } from "../support/procedures";
import { publicPages } from "../support/public-pages";

test.setTimeout(180_000);

/** The narrowest screen that has to do (WCAG 2.2, 1.4.10). */
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

/** Every page of a demonstration says that it is one. */
const DEMONSTRATION = /^(演示说明|示範說明|About this demonstration)$/;

/** A page in the light, in the dark if asked, and on a narrow screen. */
async function look(page: Page, path: string, { alsoDark = false, colours = true } = {}): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByRole("complementary", { name: DEMONSTRATION })).toBeVisible();
  await expectAccessible(page, path, { colours });
  if (alsoDark) {
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, `${path} in the dark`);
    await page.emulateMedia({ colorScheme: "light" });
  }
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page, path);
  await page.setViewportSize(WIDE);
}

for (const locale of LOCALES) {
  test(`every public page in ${locale} is accessible`, async ({ page, request }) => {
    const colours = locale === LOCALES[0];
    const summary = `/${LOCALES[0]}/summaries/2022h2-2023`;
    for (const path of await publicPages(request, locale))
      await look(page, path, { alsoDark: path === summary, colours });
    await look(page, `/${locale}/sign-in`, { colours });
    await look(page, `/${locale}/reset`, { colours });
  });
}

async function firstUpdateOf(page: Page): Promise<string> {
  const { toWrite, toReview } = await proceduresOf(page).desk.mine.query();
  const [update] = [...toWrite, ...toReview];
  return `/zh-Hans/desk/updates/${update?.id}`;
}

const BOARD = "/zh-Hans/desk/periods/2024";

interface Round {
  who: string;
  person: Person;
  pages: readonly string[];
}

const ROUNDS: readonly Round[] = [
  {
    who: "an officer",
    person: cast.gdOfficer2,
    pages: [
      ...["/zh-Hans/desk", "/zh-Hans/desk/periods"],
      ...[BOARD, `${BOARD}/plan`, `${BOARD}/summary`, `${BOARD}/comparison`],
    ],
  },
  { who: "a member", person: cast.gdIpaMember, pages: ["/zh-Hans/desk", BOARD, "/zh-Hans/account"] },
  {
    who: "an administrator",
    person: cast.admin,
    pages: [
      ...["accounts", "agencies", "agencies/hk-customs", "glossary"],
      ...["audit", "settings", "permissions"],
    ].map((room) => `/zh-Hans/admin/${room}`),
  },
];

for (const { who, person, pages } of ROUNDS) {
  test(`every page of ${who} is accessible`, async ({ browser }) => {
    const page = await atTheDesk(browser, person);
    for (const path of pages) await look(page, path);
  });
}

test("an update is accessible to write, in the light and in the dark", async ({ browser }) => {
  const member = await atTheDesk(browser, cast.gdIpaMember);
  await look(member, await firstUpdateOf(member), { alsoDark: true });
});

test("while an update is written, the line that says whether it is saved covers nothing that has the focus", async ({
  browser,
}) => {
  const member = await atTheDesk(browser, cast.gdIpaMember);
  await member.setViewportSize(NARROW);
  await member.goto(await firstUpdateOf(member));
  await member.getByRole("main").getByRole("button").last().focus();
  for (let step = 0; step < 40; step += 1) {
    await member.keyboard.press("Shift+Tab");
    const { edge, top, what } = await member.evaluate(() => {
      const bar = document.querySelector("[data-save-state]")?.parentElement?.getBoundingClientRect();
      const isStuck = bar !== undefined && bar.top <= 0;
      const focused = document.activeElement;
      return {
        edge: isStuck ? bar.bottom : 0,
        top: focused?.getBoundingClientRect().top ?? 0,
        what: focused?.outerHTML.slice(0, 120),
      };
    });
    expect(top, what).toBeGreaterThanOrEqual(edge);
  }
});

test("on a narrow screen an administrator sees how every account stands, and may close it", async ({
  browser,
}) => {
  const admin = await atTheDesk(browser, cast.admin);
  await admin.setViewportSize(NARROW);
  const line = admin.getByRole("listitem").filter({ hasText: cast.gdIpaMember.email });
  for (const part of [line.getByText("使用中"), line.getByRole("button", { name: "注销" })]) {
    await part.scrollIntoViewIfNeeded();
    await expect(part).toBeInViewport({ ratio: 1 });
  }
});

test("a plan is accessible while it is made, and so are its dialogs", async ({ browser }) => {
  const officer = await atTheDesk(browser, cast.gdOfficer2);
  const slug = await openYear(officer, 2031);
  await look(officer, `/zh-Hans/desk/periods/${slug}/plan`);
  await officer.getByRole("button", { name: "新增项目" }).click();
  await expect(officer.getByRole("dialog", { name: "新增项目" })).toBeVisible();
  await expectAccessible(officer, "the dialog of a new project");
});
