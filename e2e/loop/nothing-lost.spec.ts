import { type Browser, expect, type Page, test } from "@playwright/test";
import { cast, type Person } from "../../server/testing/cast";
import { atTheDesk, typeCredentials } from "../support/person";
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
});
