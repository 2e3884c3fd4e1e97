import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { cast, type Person } from "../../server/testing/cast";
import { atTheDesk, typeCredentials } from "../support/person";
import { pasteFromWord, pasteFromWriter, pasteTooMuch, WORD_PARAGRAPHS } from "../support/word-clipboard";
import { expectSaved, narrativeField, openFromDesk, titleField, write } from "../support/writing";

/** Signed in, with the update that stands on their desk as `place` open before them. */
async function writing(browser: Browser, person: Person, place: string): Promise<Page> {
  const page = await atTheDesk(browser, person);
  await openFromDesk(page, place);
  return page;
}

test("what is typed after a session has ended is kept, and offered again after signing in", async ({
  browser,
}) => {
  const member = await writing(browser, cast.gdCopyrightMember, "2024年第7项");
  const typed = "会话失效以后写下的一段话。";
  await member.context().clearCookies();
  await narrativeField(member).fill(typed);
  await expect(member.getByText(/登录已失效.*内容已留存在此设备上/)).toBeVisible();
  await member.reload();
  await typeCredentials(member, { email: cast.gdCopyrightMember.email });
  await member.waitForURL("**/desk/updates/*");
  await member.getByRole("button", { name: "恢复", exact: true }).click();
  await expect(narrativeField(member)).toHaveValue(typed);
  await expectSaved(member);
  await member.reload();
  await expect(narrativeField(member)).toHaveValue(typed);
  await expect(member.getByRole("button", { name: "恢复", exact: true })).toHaveCount(0);

  await test.step("what was reported last is compared with it, and can be read again", async () => {
    const last = member.getByRole("complementary", { name: "上一报告期的内容" });
    const compare = last.getByRole("button", { name: "与现在的内容比较" });
    await compare.press("Enter");
    await expect(last.getByRole("insertion").filter({ hasText: "会话失效以后" })).toBeVisible();
    await expect(last.getByRole("deletion").first()).toBeVisible();
    await compare.press("Enter");
    await expect(last.getByRole("insertion")).toHaveCount(0);
  });
});

test("a title that is too long is pointed out at its field, and nothing is lost", async ({ browser }) => {
  const member = await writing(browser, cast.gdCopyrightMember, "2024年第15项");
  const tooLong = "长".repeat(201);
  await narrativeField(member).fill("与标题一同写下的正文。");
  await titleField(member).fill(tooLong);
  await expect(titleField(member)).toHaveAttribute("aria-invalid", "true");
  await expect(titleField(member)).toHaveAccessibleDescription(/标题最多200个字符/);
  await expect(member.getByText("未保存：请先更正标出的各处。内容已留存在此设备上。")).toBeVisible();
  await expect(titleField(member)).toHaveValue(tooLong);
  await titleField(member).fill("长".repeat(200));
  await expectSaved(member);
  await member.reload();
  await expect(narrativeField(member)).toHaveValue("与标题一同写下的正文。");
});

test("two who write at once see both texts and put them together", async ({ browser }) => {
  const place = "2024年第9项";
  const [first, second] = await Promise.all([
    writing(browser, cast.hkIpdMember, place),
    writing(browser, cast.gdIpaMember, place),
  ]);
  await write(first, { narrative: "港方先写下的一段。" });
  await narrativeField(second).fill("粤方同时写下的一段。");
  await expect(second.getByRole("heading", { name: "合并两人的修改" })).toBeVisible();
  await expect(second.getByText("港方先写下的一段。")).toBeVisible();
  await expect(second.getByText("粤方同时写下的一段。")).toBeVisible();
  await expect(second.getByRole("button", { name: "合并并保存" })).toBeDisabled();
  await second.getByRole("radio", { name: "两份都保留，对方的在前" }).check();
  await second.getByRole("button", { name: "合并并保存" }).click();
  await expectSaved(second);
  await first.reload();
  await expect(narrativeField(first)).toHaveValue("港方先写下的一段。\n\n粤方同时写下的一段。");
  await expect(first.getByText(`同时打开的还有：${cast.gdIpaMember.name}`)).toBeVisible();

  await test.step("what they change apart is put together without asking", async () => {
    await write(first, { narrative: "港方先写下的一段。\n\n粤方同时写下的一段。\n\n港方又补一段。" });
    await titleField(second).fill("两人各改一处");
    const merged = new RegExp(`并已与${cast.hkIpdMember.name}的修改合并`);
    await expect(second.getByText(merged)).toBeVisible();
    await expect(narrativeField(second)).toHaveValue(/港方又补一段。$/);
    await expect(titleField(second)).toHaveValue("两人各改一处");
  });

  await test.step("any two revisions are compared, and an older one is restored, by keyboard alone", async () => {
    await second.getByRole("button", { name: /查看\d+次修订/ }).press("Enter");
    await second.getByLabel("从", { exact: true }).selectOption("1");
    await second.getByRole("button", { name: "比较", exact: true }).press("Enter");
    await expect(second.getByText("第1次修订至第4次修订的改动")).toBeVisible();
    await expect(second.getByRole("insertion").filter({ hasText: "港方又补一段" })).toBeVisible();
    await second.getByRole("button", { name: "恢复第1次修订" }).press("Enter");
    await second.getByRole("dialog").getByRole("button", { name: "恢复", exact: true }).press("Enter");
    await expect(second.getByText("已恢复第1次修订的内容，现为第5次修订。")).toBeVisible();
    await expect(narrativeField(second)).toHaveValue("港方先写下的一段。");
  });

  await test.step("a note is for one's own side until it is shared", async () => {
    await second.getByRole("textbox", { name: "备注" }).fill("等港方提供数字。");
    await second.getByRole("button", { name: "添加备注" }).press("Enter");
    await expect(second.getByRole("listitem").filter({ hasText: "等港方提供数字。" })).toBeVisible();
    await first.reload();
    await expect(first.getByText("没有备注。")).toBeVisible();
    await second.getByRole("button", { name: /把这条备注给另一方看/ }).press("Enter");
    await second.getByRole("dialog").getByRole("button", { name: "给另一方看" }).press("Enter");
    await expect(second.getByText("双方可见")).toBeVisible();
    await first.reload();
    await expect(first.getByText("等港方提供数字。")).toBeVisible();
  });
});

/**
 * Lets the time of the page pass until this is seen: an answer that was still on its way is a sign of life of the session, and
 * its time counts anew from there.
 */
async function passUntilSeen(page: Page, time: string, what: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(time);
    await expect(what).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

test("whoever pauses is warned before the session runs out, and goes on with what they wrote once signed in again", async ({
  browser,
}) => {
  const member = await atTheDesk(browser, cast.gdCustomsMember);
  await member.clock.install();
  // The last that the page asks for by itself, when all else has been answered.
  const settled = member.waitForResponse(/updateVisit\.record/);
  await openFromDesk(member, "2024年第6项");
  await (await settled).finished();
  const warning = member.getByText(/登录将在\d分钟内失效/);
  const ended = member.getByText("登录已失效", { exact: true });
  await passUntilSeen(member, "55:00", warning);
  await member.getByRole("button", { name: "保持登录" }).press("Enter");
  await expect(warning).toHaveCount(0);
  await passUntilSeen(member, "55:00", warning);
  const cookies = await member.context().cookies();
  await member.context().clearCookies();
  await passUntilSeen(member, "10:00", ended);
  const place = member.getByRole("textbox", { name: "正文" });
  const typed = `${await place.inputValue()}\n\n會話失效以後補寫。`;
  await place.fill(typed);
  await expect(member.getByText(/内容已留存在此设备上/)).toBeVisible();
  await member.context().addCookies(cookies);
  await member.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expectSaved(member);
  await expect(place).toHaveValue(typed);
  await expect(ended).toHaveCount(0);
});

test("what is pasted from Word keeps its paragraphs and nothing of its layout, and a book is refused at the field", async ({
  browser,
}) => {
  const member = await writing(browser, cast.gdIpaMember, "2024年第10项");
  await narrativeField(member).focus();
  await pasteFromWord(member);
  await expect(narrativeField(member)).toHaveValue(WORD_PARAGRAPHS.join("\n\n"));
  await expectSaved(member);
  await pasteTooMuch(member);
  await expect(narrativeField(member)).toHaveAccessibleDescription(/粘贴的内容过长，没有贴入/);
  await expect(narrativeField(member)).toHaveValue(WORD_PARAGRAPHS.join("\n\n"));
  await narrativeField(member).press("ControlOrMeta+Z");
  await expect(narrativeField(member)).toHaveValue("");
  await pasteFromWriter(member);
  await expect(narrativeField(member)).toHaveValue(
    /^2024年4月.+\n\n港方共偵破19宗案件，\n\n[\s\S]+\n\n表后一段。$/,
  );
});
