import { expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { expectAccessible } from "../support/accessible";
import { endorse, publish } from "../support/endorsing";
import { atTheDesk, visitor } from "../support/person";
import { proceduresOf } from "../support/procedures";
import { reviewedYear } from "../support/reviewed-period";
import { expectSaved, narrativeField } from "../support/writing";

test.setTimeout(180_000);

const YEAR = 2044;
const NARRATIVE = "2044年4月，双方开展联合执法行动，参展机构60家。";
const CORRECTED = "2044年4月，双方开展联合执法行动，参展机构61家。";
const PUBLIC = `/zh-Hans/summaries/${YEAR}`;
const BOARD = `/zh-Hans/desk/periods/${YEAR}`;

let people: Record<"gdOfficer" | "gdOfficer2" | "hkOfficer", Page>;

const openButton = (page: Page) => page.getByRole("button", { name: "更正已发布的摘要" });

async function publishFirst({ gdOfficer2, hkOfficer }: typeof people): Promise<void> {
  const place = { periodSlug: `${YEAR}`, subject: "SUMMARY" } as const;
  for (const officer of [gdOfficer2, hkOfficer]) {
    const { endorsement } = proceduresOf(officer);
    const { digest } = await endorsement.get.query(place);
    await endorsement.give.mutate({ ...place, digest });
  }
  await proceduresOf(hkOfficer).publication.publish.mutate({ periodSlug: `${YEAR}` });
}

test.beforeAll(async ({ browser }) => {
  const [gdOfficer, gdOfficer2, hkOfficer] = await Promise.all(
    [cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer].map((person) => atTheDesk(browser, person)),
  );
  if (!gdOfficer || !gdOfficer2 || !hkOfficer) throw new Error("somebody did not come in");
  people = { gdOfficer, gdOfficer2, hkOfficer };
  await reviewedYear(people, YEAR, { title: "联合执法行动", narrative: [NARRATIVE] });
  await publishFirst(people);
});

test("two officers correct a published summary, and the public reads what was corrected and why", async ({
  browser,
  request,
}) => {
  const { gdOfficer, gdOfficer2, hkOfficer } = people;
  const first = await (await request.get(`/downloads/${YEAR}/1/edition.json`)).body();

  await test.step("an officer says why and what, by the keyboard, and checks the other script", async () => {
    await gdOfficer.goto(`${BOARD}/summary`);
    await openButton(gdOfficer).press("Enter");
    const dialog = gdOfficer.getByRole("dialog");
    await dialog.getByRole("button", { name: "开始更正" }).press("Enter");
    await expect(dialog.getByText("请至少选择一项。").first()).toBeVisible();
    await dialog.getByRole("textbox", { name: "简体中文" }).fill("参展机构的数据有误。");
    await dialog.getByRole("textbox", { name: "繁体中文" }).focus();
    await expect(dialog.getByRole("textbox", { name: "繁体中文" })).toHaveValue("參展機構的數據有誤。");
    await expectAccessible(gdOfficer, "the dialog that opens a correction");
    await dialog.getByRole("checkbox", { name: "联合执法行动" }).press("Space");
    await dialog.getByRole("button", { name: "开始更正" }).press("Enter");
    await expect(gdOfficer.getByRole("heading", { name: "正在更正第1版" })).toBeVisible();
    await expectAccessible(gdOfficer, "the desk of a summary under correction");
  });

  await test.step("the other side hears of it, and the public reads the first edition", async () => {
    await hkOfficer.goto(BOARD);
    await expect(hkOfficer.getByText("可以改动的项目：1。其余各项保持已发布的内容。")).toBeVisible();
    const reader = await visitor(browser);
    await reader.goto(PUBLIC);
    await expect(reader.getByText("参展机构60家")).toBeVisible();
    await expect(reader.getByRole("heading", { name: "更正说明" })).toHaveCount(0);
  });

  await test.step("the update is corrected, and the desk shows what differs word by word", async () => {
    await gdOfficer.getByRole("link", { name: "第1项 联合执法行动" }).click();
    await gdOfficer.waitForURL("**/desk/updates/*");
    await expect(gdOfficer.getByText("这一项列入了第1版的更正，可以改动。")).toBeVisible();
    await narrativeField(gdOfficer).fill(CORRECTED);
    await expectSaved(gdOfficer);
    await gdOfficer.goto(`${BOARD}/summary`);
    const differs = gdOfficer.getByRole("region", { name: "与第1版相比的改动" });
    await expect(differs.getByRole("deletion").first()).toContainText("60");
    await expect(differs.getByRole("insertion").first()).toContainText("61");
  });

  await test.step("both sides endorse it again, and it is published", async () => {
    await gdOfficer2.goto(`${BOARD}/summary`);
    await endorse(gdOfficer2, "粤方", "摘要");
    await hkOfficer.goto(`${BOARD}/summary`);
    await endorse(hkOfficer, "港方", "摘要");
    await publish(hkOfficer, 2);
  });

  await test.step("the public reads the second edition with its notice, and finds the first one unchanged", async () => {
    const reader = await visitor(browser);
    await reader.goto(PUBLIC);
    const notice = reader.getByRole("region", { name: "更正说明" });
    await expect(notice.getByText("参展机构的数据有误。")).toBeVisible();
    await expect(notice.getByRole("deletion").first()).toContainText("60");
    await expect(notice.getByRole("insertion").first()).toContainText("61");
    await expectAccessible(reader, "a corrected edition");
    await notice.getByRole("link", { name: "查看更正前的第1版" }).click();
    await expect(reader.getByText("本版已被取代")).toBeVisible();
    await expect(reader.getByText("参展机构60家")).toBeVisible();
    await expectAccessible(reader, "a superseded edition");
    await reader.getByRole("link", { name: "阅读现行的第2版" }).click();
    await reader.waitForURL(`**${PUBLIC}`);
    expect(await (await request.get(`/downloads/${YEAR}/1/edition.json`)).body()).toEqual(first);
    const feed = await request.get("/feeds/zh-Hans.atom");
    expect(feed.headers()["content-type"]).toContain("application/atom+xml");
    expect(await feed.text()).toContain(`更正：合作项目摘要（${YEAR}年）第2版`);
  });
});

test("nobody but an officer corrects, and nobody twice at once", async ({ browser }) => {
  const { gdOfficer, hkOfficer } = people;
  const member = await atTheDesk(browser, cast.gdCustomsMember);
  await member.goto(`${BOARD}/summary`);
  await expect(openButton(member)).toHaveCount(0);
  const correction = { "zh-Hans": "有误。", "zh-Hant": "有誤。" };
  const { nameable } = await proceduresOf(gdOfficer).correction.get.query({
    periodSlug: `${YEAR}`,
    locale: "zh-Hans",
  });
  const wanted = {
    periodSlug: `${YEAR}`,
    reason: correction,
    updateIds: nameable.map(({ updateId }) => updateId),
  };
  await expect(proceduresOf(member).correction.open.mutate(wanted)).rejects.toThrow();
  await proceduresOf(gdOfficer).correction.open.mutate(wanted);
  await expect(proceduresOf(hkOfficer).correction.open.mutate(wanted)).rejects.toThrow();

  await hkOfficer.goto(`${BOARD}/summary`);
  await hkOfficer.getByRole("button", { name: "放弃更正" }).click();
  await expect(hkOfficer.getByRole("dialog").getByText("放弃这次更正？")).toBeVisible();
  await hkOfficer.getByRole("dialog").getByRole("button", { name: "放弃更正" }).click();
  await expect(openButton(hkOfficer)).toBeVisible();
  await expect(hkOfficer.getByText("已作为第2版发布。")).toBeVisible();
});
