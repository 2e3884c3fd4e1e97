import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "@/components/navigation/paths";
import { exportedSite } from "@/server/http/exported-site";
import { attaching, attachmentFolderOfTest, pdfFile, pngFile } from "@/server/testing/attaching";
import { cast } from "@/server/testing/cast";
import { correcting } from "@/server/testing/correcting";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { bundleOf, relisted } from "@/server/testing/sealed-bundle";
import { servedFront } from "@/server/testing/served-front";
import type { WrittenPeriod } from "@/server/testing/written-period";
import { verifyEditions } from "../audit/verify-editions";
import { verifyBundle } from "../bundle/verify-bundle";
import { compareContent } from "../changed-content/compare-content";
import { contentDigest, digestOf } from "../publication/digest";
import { loadPeriodContent } from "../summary/period-content";
import { captionAttachment } from "./attachment.commands";

const database = await testDatabase();
const { workspace: db } = database;
const folder = attachmentFolderOfTest();
const desk = correcting(db);
const files = attaching(desk.context);

beforeAll(() => createCast(db));

const attachmentsOf = async ({ id }: WrittenPeriod, number = 1) =>
  (await loadPeriodContent(db, id)).updates.find((update) => update.number === number)?.attachments;
const digestNow = async ({ id }: WrittenPeriod) => contentDigest(await loadPeriodContent(db, id));
const inForce = ({ id }: WrittenPeriod) =>
  db.endorsement.count({ where: { periodId: id, subject: "SUMMARY", endedAt: null } });
const keptAt = (bytes: Uint8Array) => path.join(folder, digestOf(bytes).slice(0, 2), digestOf(bytes));

describe("a file beside an update", () => {
  test("is no content while it is internal, and changes neither digest nor endorsement", async () => {
    const period = await desk.inReview();
    const before = await digestNow(period);
    await desk.give(cast.gdOfficer, period.slug);
    const id = await files.add(cast.hkOfficer, period.updateIds[0], "内部.png", pngFile);
    await files.caption(cast.hkOfficer, id, { "zh-Hans": "现场" });
    const late = { attachmentId: id, caption: { en: "A photo" }, seen: {} };
    await expect(captionAttachment(actorFor(cast.gdOfficer), late, desk.context)).rejects.toMatchObject({
      code: "attachment.changedMeanwhile",
    });
    await files.remove(cast.hkOfficer, id);
    expect(await digestNow(period)).toBe(before);
    expect(JSON.stringify(await loadPeriodContent(db, period.id))).not.toContain("attachments");
    expect(await inForce(period)).toBe(1);
  });

  test("is content once it is marked, under a name of its own, with its hash and its caption in both scripts", async () => {
    const period = await desk.inReview();
    const [updateId] = period.updateIds;
    const first = await files.add(cast.hkOfficer, updateId, "现场/照片?.PNG", pngFile);
    const second = await files.add(cast.hkOfficer, updateId, "照片_.png", new Uint8Array([...pngFile, 0]));
    await files.caption(cast.hkOfficer, first, { "zh-Hans": "联合行动" });
    await files.mark(cast.hkOfficer, second);
    await files.mark(cast.hkOfficer, first);
    expect(await attachmentsOf(period)).toEqual([
      {
        name: "1-照片_.png",
        mediaType: "image/png",
        size: pngFile.length,
        sha256: digestOf(pngFile),
        caption: { "zh-Hans": "联合行动", "zh-Hant": "聯合行動" },
      },
      expect.objectContaining({ name: "1-照片_-2.png", size: pngFile.length + 1, caption: {} }),
    ]);
    expect(await attachmentsOf(period, 2)).toBeUndefined();
  });

  type Act = (id: string) => Promise<unknown>;
  const acts: [words: string, isMarked: boolean, told: string, act: Act][] = [
    ["marks it", false, "1-照片.png", (id) => files.mark(cast.hkOfficer, id)],
    ["takes its mark away", true, "1-照片.png", (id) => files.unmark(cast.hkOfficer, id)],
    ["writes a caption", true, "A photo", (id) => files.caption(cast.hkOfficer, id, { en: "A photo" })],
    ["removes it", true, "1-照片.png", (id) => files.remove(cast.hkOfficer, id)],
  ];
  test.each(acts)(
    "ends both sides' endorsements where somebody %s, and both read what changed",
    async (_, isMarked, told, act) => {
      const period = await desk.inReview();
      const id = await files.add(cast.gdOfficer, period.updateIds[0], "照片.png", pngFile);
      if (isMarked) await files.mark(cast.gdOfficer, id);
      const before = await loadPeriodContent(db, period.id);
      await desk.give(cast.gdOfficer2, period.slug);
      await desk.give(cast.hkOfficer, period.slug);
      await act(id);
      expect(await inForce(period)).toBe(0);
      const after = await loadPeriodContent(db, period.id);
      expect(contentDigest(after)).not.toBe(contentDigest(before));
      const changes = compareContent(before, after, "zh-Hans");
      expect(changes.map(({ field }) => field)).toEqual(["attachments"]);
      const words = changes[0]?.words.filter(({ kind }) => kind !== "same").map(({ text }) => text);
      expect(words?.join("")).toContain(told);
      const events = await db.auditEvent.findMany({ orderBy: { sequence: "desc" }, take: 2 });
      expect(events.map(({ action }) => action)).toEqual([
        expect.stringMatching(/^attachment\./),
        "endorsement.voidEndorsements",
      ]);
    },
  );

  test("keeps the officer who marked it last from giving their side's word, where there is another", async () => {
    const period = await desk.inReview();
    const id = await files.add(cast.gdOfficer, period.updateIds[0], "照片.png", pngFile);
    await files.mark(cast.gdOfficer, id);
    await expect(desk.give(cast.gdOfficer, period.slug)).rejects.toMatchObject({ kind: "forbidden" });
    await desk.give(cast.gdOfficer2, period.slug);
    await files.caption(cast.hkOfficer, id, { en: "A photo" });
    await expect(desk.give(cast.gdOfficer, period.slug)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(desk.give(cast.hkOfficer, period.slug)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("an edition with a file", () => {
  let period: WrittenPeriod;
  const paper = pdfFile("佐证");
  beforeAll(async () => {
    period = await desk.inReview();
    const id = await files.add(cast.gdOfficer, period.updateIds[1], "佐证 (1).pdf", paper);
    await files.caption(cast.gdOfficer, id, { "zh-Hans": "新闻稿", en: "Press release" });
    await files.mark(cast.gdOfficer, id);
    await desk.endorseAndPublish(period.slug);
  });

  test("is whole: its list of files follows from its bytes", async () => {
    expect((await verifyEditions(db)).broken).toEqual([]);
    expect(await database.public.publishedAttachment.findMany()).toMatchObject([
      { name: "2-佐证 (1).pdf", updateNumber: 2, sha256: digestOf(paper), size: paper.length },
    ]);
  });

  test("sends it to everybody, by the role of the public, under its hash and never as a page", async () => {
    const front = await servedFront(database.public);
    const at = (edition: string) =>
      `/downloads/${period.slug}/${edition}/attachments/${encodeURIComponent("2-佐证 (1).pdf")}`;
    const answer = await front.ask(at("1"));
    expect(answer.status).toBe(200);
    expect(new Uint8Array(answer.body)).toEqual(paper);
    expect(answer.headers).toMatchObject({
      etag: `"${digestOf(paper)}"`,
      "content-type": "application/pdf",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": expect.stringMatching(
        /^attachment; filename="2-__ _1_\.pdf"; filename\*=UTF-8''2-/,
      ),
    });
    const latest = await front.ask(at("latest").replaceAll("(", "%28"));
    expect([latest.status, latest.headers["cache-control"]]).toEqual([200, "public, no-cache"]);
    const again = await front.ask(at("1"), { headers: { "if-none-match": `"${digestOf(paper)}"` } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    for (const address of [at("2"), at("1").replace("2-", "1-"), `${at("1")}/x`])
      expect((await front.ask(address)).status).toBe(404);
    await front.close();
  });

  test("has it in its bundle, where a changed byte, another name and a missing file are told by name", async () => {
    const name = "attachments/2-佐证 (1).pdf";
    const bundle = await bundleOf(database.public, period.slug);
    expect(verifyBundle(bundle).faults).toEqual([]);
    const page = new TextDecoder().decode(bundle.get("summary.en.html"));
    expect(page).toContain(`<a href="${encodeURI(name)}">2-佐证 (1).pdf</a> <span>Press release</span>`);
    const altered = new Map(bundle).set(
      name,
      Uint8Array.from(paper, (byte, at) => (at === 9 ? byte ^ 1 : byte)),
    );
    const own = { code: "attachment", params: { name } };
    expect(verifyBundle(altered).faults).toEqual([{ code: "altered", params: { name } }, own]);
    expect(verifyBundle(relisted(altered)).faults).toEqual([own]);
    const renamed = new Map(bundle).set("attachments/2-佐证.pdf", paper);
    renamed.delete(name);
    expect(verifyBundle(relisted(renamed)).faults).toEqual([
      { code: "missing", params: { name } },
      { code: "unexpected", params: { name: "attachments/2-佐证.pdf" } },
    ]);
  });

  test("has it among the files of an exported site, under its own name, behind a relative link", async () => {
    const href = paths.downloads.attachment(period.slug, 1, "2-佐证 (1).pdf");
    const body = Buffer.from(`<!DOCTYPE html><title>x</title><a href="${href}">x</a>`);
    const make = async () => ({ status: 200, contentType: "text/html", disposition: null, body });
    const site = new Map<string, Uint8Array>();
    const files = exportedSite({ db: database.public, make, origin: "https://register.example" });
    for await (const { name, bytes } of files) site.set(name, bytes);
    expect(site.get(`downloads/${period.slug}/1/attachments/2-佐证 (1).pdf`)).toEqual(paper);
    const page = new TextDecoder().decode(site.get("en/index.html"));
    expect(page).toContain(`href="..${href}"`);
  });

  test("stays as it is: nobody adds, captions, marks or removes any more", async () => {
    const { id } = await db.attachment.findFirstOrThrow({ where: { updateId: period.updateIds[1] } });
    const reason = { code: "progressUpdate.periodPublished" };
    await expect(files.remove(cast.gdOfficer, id)).rejects.toMatchObject(reason);
    await expect(files.unmark(cast.gdOfficer, id)).rejects.toMatchObject(reason);
    expect(await files.upload(cast.gdOfficer, period.updateIds[1] ?? "", "x.png", pngFile)).toMatchObject(
      reason,
    );
  });

  test("is corrected where the correction names the update, and comes back where that is given up", async () => {
    const before = await attachmentsOf(period, 2);
    await desk.open(cast.gdOfficer, period.slug, period.updateIds[1]);
    const { id } = await db.attachment.findFirstOrThrow({ where: { updateId: period.updateIds[1] } });
    await files.remove(cast.gdOfficer, id);
    const other = await files.add(cast.gdOfficer, period.updateIds[1], "别的.pdf", paper);
    await files.mark(cast.gdOfficer, other);
    expect(await attachmentsOf(period, 2)).toMatchObject([{ name: "2-别的.pdf" }]);
    expect(await files.upload(cast.gdOfficer, period.updateIds[0] ?? "", "x.png", pngFile)).toMatchObject({
      code: "correction.notNamed",
    });
    await desk.abandon(cast.hkOfficer, period.slug);
    await desk.open(cast.gdOfficer, period.slug, period.updateIds[1]);
    expect(await attachmentsOf(period, 2)).toEqual(before);
    await desk.abandon(cast.hkOfficer, period.slug);
  });
});

describe("publishing", () => {
  test.each([
    ["are not kept any more", () => rmSync(keptAt(pdfFile("weg")))],
    ["are others in number", () => writeFileSync(keptAt(pdfFile("weg")), "x")],
  ])("is refused with the name of a file whose bytes %s", async (_, spoil) => {
    const period = await desk.inReview();
    const id = await files.add(cast.gdOfficer, period.updateIds[0], "证据.pdf", pdfFile("weg"));
    await files.mark(cast.gdOfficer, id);
    spoil();
    await expect(desk.endorseAndPublish(period.slug)).rejects.toMatchObject({
      kind: "conflict",
      code: "attachment.bytesMissing",
      params: { name: "1-证据.pdf" },
    });
    expect(await db.edition.count({ where: { periodSlug: period.slug } })).toBe(0);
  });
});
