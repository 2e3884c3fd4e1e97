import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { expectAccessible } from "../support/accessible";
import { endorse, publish, standingOf } from "../support/endorsing";
import { officeDocument, onePixel } from "../support/evidence";
import { atTheDesk, visitor } from "../support/person";
import { reviewedYear } from "../support/reviewed-period";

test.setTimeout(240_000);

const YEAR = 2052;
const BOARD = `/zh-Hans/desk/periods/${YEAR}`;
const PHOTO = { name: "现场照片.png", mimeType: "image/png", buffer: onePixel };
const PAPER = { name: "通报.docx", mimeType: "", buffer: officeDocument("联合执法行动通报") };
const LIE = { name: "记录.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html></html>") };

let people: Record<"gdOfficer" | "gdOfficer2" | "hkOfficer", Page>;

test.beforeAll(async ({ browser }) => {
  const [gdOfficer, gdOfficer2, hkOfficer] = await Promise.all(
    [cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer].map((person) => atTheDesk(browser, person)),
  );
  if (!gdOfficer || !gdOfficer2 || !hkOfficer) throw new Error("somebody did not come in");
  people = { gdOfficer, gdOfficer2, hkOfficer };
  await reviewedYear(people, YEAR, { title: "联合执法行动", narrative: [`${YEAR}年双方开展联合执法行动。`] });
});

test("evidence is added by the keyboard, marked, endorsed by both sides, published, and downloaded by everybody", async ({
  browser,
  request,
}) => {
  const { gdOfficer, gdOfficer2, hkOfficer } = people;
  const files = gdOfficer.getByRole("region", { name: "附件", exact: true });
  const line = (name: string) => files.getByRole("listitem").filter({ hasText: name });

  await test.step("an officer chooses several files at once; what is not what its name says is refused in words", async () => {
    await gdOfficer.goto(BOARD);
    await gdOfficer.getByRole("link", { name: "联合执法行动" }).click();
    await expect(files.getByText("尚无附件。")).toBeVisible();
    const choosing = gdOfficer.waitForEvent("filechooser");
    await files.getByRole("button", { name: "添加附件" }).press("Enter");
    await (await choosing).setFiles([PHOTO, LIE, PAPER]);
    await expect(line(PHOTO.name)).toBeVisible();
    await expect(line(PAPER.name).getByText("Word，", { exact: false })).toBeVisible();
    await expect(files.getByRole("alert")).toContainText("记录.pdf 的内容与文件扩展名不符");
    await expectAccessible(gdOfficer, "an update with attachments and one that was refused");
    await files.getByRole("button", { name: "知道了：记录.pdf" }).press("Enter");
    await expect(files.getByRole("alert")).toHaveCount(0);
  });

  await test.step("says what is to be seen, and marks one for publication", async () => {
    await line(PHOTO.name)
      .getByRole("button", { name: `填写 ${PHOTO.name} 的说明` })
      .press("Enter");
    const dialog = gdOfficer.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "简体中文" }).fill("联合行动现场");
    await expectAccessible(gdOfficer, "the dialog for a caption");
    await dialog.getByRole("button", { name: "保存说明" }).press("Enter");
    await expect(line(PHOTO.name).getByText("联合行动现场")).toBeVisible();
    await line(PHOTO.name)
      .getByRole("button", { name: `将 ${PHOTO.name} 设为公布` })
      .press("Enter");
    await expect(line(PHOTO.name).getByText("将公布", { exact: true })).toBeVisible();
    await expect(line(PHOTO.name).getByRole("button", { name: `将 ${PHOTO.name} 改为内部` })).toBeFocused();
  });

  await test.step("both sides see it beneath the project and endorse it; a new caption voids their word", async () => {
    await gdOfficer2.goto(`${BOARD}/summary`);
    await expect(gdOfficer2.getByRole("list", { name: "第1项的附件" })).toContainText("联合行动现场");
    await endorse(gdOfficer2, "粤方", "摘要");
    await line(PHOTO.name)
      .getByRole("button", { name: `填写 ${PHOTO.name} 的说明` })
      .press("Enter");
    const dialog = gdOfficer.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "简体中文" }).fill("联合执法行动现场");
    await dialog.getByRole("button", { name: "保存说明" }).press("Enter");
    await expect(line(PHOTO.name).getByText("联合执法行动现场")).toBeVisible();
    await gdOfficer2.reload();
    await expect(standingOf(gdOfficer2, "粤方").getByText("确认已失效")).toBeVisible();
    await expect(gdOfficer2.getByRole("insertion").filter({ hasText: "执法" }).first()).toBeVisible();
    await endorse(gdOfficer2, "粤方", "摘要");
    await hkOfficer.goto(`${BOARD}/summary`);
    await endorse(hkOfficer, "港方", "摘要");
    await publish(hkOfficer, 1);
  });

  await test.step("everybody downloads what was marked, byte for byte, and nothing else", async () => {
    const reader = await visitor(browser);
    await reader.goto(`/zh-Hant/summaries/${YEAR}`);
    const list = reader.getByRole("list", { name: "第1項的附件" });
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await expectAccessible(reader, "a summary with an attachment");
    const arriving = reader.waitForEvent("download");
    await list.getByRole("link", { name: "聯合執法行動現場" }).press("Enter");
    const download = await arriving;
    expect(download.suggestedFilename()).toBe(`1-${PHOTO.name}`);
    expect(await readFile(await download.path())).toEqual(onePixel);
    const address = `/downloads/${YEAR}/1/attachments/${encodeURIComponent(`1-${PHOTO.name}`)}`;
    const answer = await request.get(address);
    const sha256 = createHash("sha256").update(onePixel).digest("hex");
    expect(answer.headers()).toMatchObject({
      etag: `"${sha256}"`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": expect.stringMatching(/^attachment; filename="/),
    });
    const hidden = address.replace(encodeURIComponent(PHOTO.name), encodeURIComponent(PAPER.name));
    expect((await request.get(hidden)).status()).toBe(404);
  });

  await test.step("what is internal is there for who may read the update, and for nobody else", async () => {
    await gdOfficer.reload();
    await expect(files.getByRole("button", { name: "添加附件" })).toHaveCount(0);
    const link = await line(PAPER.name).getByRole("link", { name: PAPER.name }).getAttribute("href");
    expect((await gdOfficer.request.get(link ?? "")).status()).toBe(200);
    const other = await atTheDesk(browser, cast.hkIpdMember);
    expect((await other.request.get(link ?? "")).status()).toBe(404);
    expect((await request.get(link ?? "")).status()).toBe(404);
  });
});
