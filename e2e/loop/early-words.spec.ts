import { expect, type Page, type Route, test } from "@playwright/test";
import { paths } from "../../components/navigation/paths";
import { cast } from "../../server/testing/cast";
import { atTheDesk } from "../support/person";
import { proceduresOf } from "../support/procedures";
import { expectSaved, narrativeField, titleField, write } from "../support/writing";

const SCRIPTS = "**/_next/static/**/*.js";

/** The address of an update of the period 2024. */
async function addressOf(page: Page, number: number): Promise<string> {
  const { updateId } = await proceduresOf(page).progressUpdate.find.query({ period: "2024", number });
  return paths.desk.update("zh-Hans", updateId);
}

/** Keeps the scripts of a page from coming until they may. */
async function holdScripts(page: Page) {
  const held: Route[] = [];
  let mayCome = false;
  await page.route(SCRIPTS, (route) => (mayCome ? route.continue() : void held.push(route)));
  return {
    /** Opens a page whose scripts do not come. */
    open: async (address: string) => {
      mayCome = false;
      held.splice(0);
      await page.goto(address, { waitUntil: "commit" });
      await expect(narrativeField(page)).toBeVisible();
    },
    letCome: async () => {
      mayCome = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
    /** Those of the pages that are opened from now on come; those of this one never will. */
    letOthersCome: () => {
      mayCome = true;
      held.splice(0);
    },
  };
}

/** A text field whose page's script has not come takes what is typed already; this is one that is heard. */
const heard = (page: Page) => page.locator("textarea[name^=texts]:not([data-early])").first();

test("an update takes what is typed before its page's script has come, and while it comes", async ({
  browser,
}) => {
  const page = await atTheDesk(browser, cast.gdCopyrightMember);
  const address = await addressOf(page, 15);
  const scripts = await holdScripts(page);
  const devtools = await page.context().newCDPSession(page);

  await test.step("every key of somebody who does not look up", async () => {
    await scripts.open(address);
    await narrativeField(page).fill("第一段。\n\n末段。");
    await titleField(page).fill("脚本未到时写的标题");
    await narrativeField(page).press("ControlOrMeta+End");
    await narrativeField(page).press("ArrowLeft");
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await scripts.letCome();
    const word = "0123456789".repeat(12);
    await narrativeField(page).pressSequentially(word, { delay: 15 });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await expect(narrativeField(page)).toHaveValue(`第一段。\n\n末段${word}。`);
    await expectSaved(page);
    await page.reload();
    await expect(narrativeField(page)).toHaveValue(`第一段。\n\n末段${word}。`);
    await expect(titleField(page)).toHaveValue("脚本未到时写的标题");
  });

  await test.step("a word that is still being composed", async () => {
    await scripts.open(address);
    await narrativeField(page).press("ControlOrMeta+Home");
    const composed = { text: "guangdong", selectionStart: 9, selectionEnd: 9 };
    await devtools.send("Input.imeSetComposition", composed);
    await scripts.letCome();
    await expect(heard(page)).toBeVisible();
    await devtools.send("Input.insertText", { text: "广东" });
    await expect(narrativeField(page)).toHaveValue(/^广东第一段。/);
    await expectSaved(page);
  });

  await test.step("the caret stays where it was put", async () => {
    await scripts.open(address);
    await narrativeField(page).press("ControlOrMeta+Home");
    await narrativeField(page).press("ArrowRight");
    await scripts.letCome();
    await expect(heard(page)).toBeVisible();
    await page.keyboard.type("州及");
    await expect(narrativeField(page)).toHaveValue(/^广州及东第一段。/);
    await expectSaved(page);
  });
});

test("what was typed into a page whose script never came is there again, or offered where somebody has saved since", async ({
  browser,
}) => {
  const page = await atTheDesk(browser, cast.hkCustomsMember);
  const address = await addressOf(page, 6);
  const scripts = await holdScripts(page);
  scripts.letOthersCome();
  await page.goto(address);
  await write(page, { narrative: "已保存的正文。" });

  await test.step("there again", async () => {
    await scripts.open(address);
    await narrativeField(page).fill("脚本未到时写下的话。");
    await scripts.open(address);
    await expect(narrativeField(page)).toHaveValue("脚本未到时写下的话。");
    scripts.letOthersCome();
    await page.goto(address);
    await expectSaved(page);
    await page.reload();
    await expect(narrativeField(page)).toHaveValue("脚本未到时写下的话。");
  });

  await test.step("offered", async () => {
    await scripts.open(address);
    await narrativeField(page).fill("脚本又未到时写下的话。");
    scripts.letOthersCome();
    const colleague = await atTheDesk(browser, cast.gdCustomsMember);
    await colleague.goto(address);
    await write(colleague, { narrative: "同事其间保存的正文。" });
    await page.goto(address);
    await expect(narrativeField(page)).toHaveValue("同事其间保存的正文。");
    await page.getByRole("button", { name: "恢复", exact: true }).click();
    await expect(page.getByRole("heading", { name: "合并两人的修改" })).toBeVisible();
    await expect(page.getByText("脚本又未到时写下的话。")).toBeVisible();
  });
});
