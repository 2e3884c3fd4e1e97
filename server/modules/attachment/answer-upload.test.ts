import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "@/server/kernel/clock";
import {
  attaching,
  attachmentFolderOfTest,
  jpegFile,
  officeFile,
  pdfFile,
  pngFile,
} from "@/server/testing/attaching";
import { cast } from "@/server/testing/cast";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { answerDownload } from "./answer-download";
import { listAttachments } from "./attachment.queries";
import { ATTACHMENT_LIMITS } from "./attachment.schema";

const { workspace: db } = await testDatabase();
const folder = attachmentFolderOfTest();
const context = { db, clock: systemClock };
const desk = attaching(context);
let updateId = "";

beforeAll(() => createCast(db));
beforeEach(async () => {
  updateId = (await openCustomsYear(db, "COLLECTING")).customsId;
});

const names = async () =>
  (await listAttachments(actorFor(cast.hkCustomsMember), { updateId }, context)).attachments.map(
    ({ name }) => name,
  );

describe("a file that is sent for an update", () => {
  test.each([
    ["新闻稿.pdf", pdfFile("1")],
    ["统计表.docx", officeFile("docx")],
    ["统计表.XLSX", officeFile("xlsx")],
    ["简报.pptx", officeFile("pptx")],
    ["现场.jpeg", jpegFile],
    ["现场.png", pngFile],
  ])("stands beside it under its name: %s", async (name, bytes) => {
    expect(await desk.upload(cast.hkCustomsMember, updateId, `C:\\文件\\${name}`, bytes)).toMatchObject({
      status: 200,
    });
    expect(await names()).toEqual([name]);
  });

  test.each([
    ["text by the name of a picture", "x.png", new TextEncoder().encode("x"), "attachment.contentIsOther"],
    ["a picture of another kind", "x.jpg", pngFile, "attachment.contentIsOther"],
    ["a sheet by the name of a document", "x.docx", officeFile("xlsx"), "attachment.contentIsOther"],
    ["a page by the name of a PDF", "x.pdf", new TextEncoder().encode("<html>"), "attachment.contentIsOther"],
    ["a document with macros", "x.docx", officeFile("docm"), "attachment.fileWithMacros"],
    [
      "a document with macros that says it has none",
      "x.docx",
      officeFile("docx", "word/vbaProject.bin"),
      "attachment.fileWithMacros",
    ],
    ["a kind that is not taken", "x.exe", pngFile, "attachment.kindNotTaken"],
    ["a name without an ending", "x", pngFile, "attachment.kindNotTaken"],
    ["a name that only ends in its folder", "a.png/", pngFile, "attachment.kindNotTaken"],
    ["nothing in it", "x.pdf", new Uint8Array(), "attachment.fileEmpty"],
    ["more than 25 MB", "x.pdf", new Uint8Array(25 * 1024 * 1024 + 1), "attachment.fileTooLarge"],
  ])("is refused, and nothing of it is left: %s", async (_, name, bytes, code) => {
    expect(await desk.upload(cast.hkCustomsMember, updateId, name, bytes)).toMatchObject({
      status: 422,
      code,
    });
    expect(await names()).toEqual([]);
    expect(readdirSync(path.join(folder, "arriving"))).toEqual([]);
  });

  test("is refused where a password locks it, and where it is an older kind by a newer name", async () => {
    const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000)]);
    const locked = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]);
    const codes = [locked, compound].map(async (bytes) =>
      desk.upload(cast.hkCustomsMember, updateId, "x.docx", bytes).then(({ code }) => code),
    );
    expect(await Promise.all(codes)).toEqual(["attachment.fileEncrypted", "attachment.contentIsOther"]);
  });

  test("is refused where the same bytes stand there already, and taken again once they were removed", async () => {
    const id = await desk.add(cast.hkCustomsMember, updateId, "一.png", pngFile);
    const again = () => desk.upload(cast.gdCustomsMember, updateId, "二.png", pngFile);
    expect(await again()).toMatchObject({ status: 409, code: "attachment.alreadyThere" });
    await desk.remove(cast.hkCustomsMember, id);
    expect(await again()).toMatchObject({ status: 200 });
    expect(await names()).toEqual(["二.png"]);
    expect(await db.attachment.count({ where: { updateId } })).toBe(2);
  });

  test("is not kept where there are as many as there may be", async () => {
    const { perUpdate } = ATTACHMENT_LIMITS;
    const addedById = actorFor(cast.hkCustomsMember).accountId;
    const there = { updateId, addedById, mediaType: "application/pdf", size: 1, caption: {} };
    const rows = Array.from({ length: perUpdate }, (_, index) => ({
      ...there,
      fileName: `${index}.pdf`,
      sha256: index.toString(16).padStart(64, "0"),
    }));
    await db.attachment.createMany({ data: rows });
    const kept = () => readdirSync(folder, { recursive: true }).length;
    const before = kept();
    expect(
      await desk.upload(cast.hkCustomsMember, updateId, "31.pdf", pdfFile("one too many")),
    ).toMatchObject({
      status: 409,
      code: "attachment.tooMany",
    });
    expect(kept()).toBe(before);
  });

  test("of somebody who may not know of the update gets the same answer as for none, before it is read", async () => {
    const unread = new Uint8Array(25 * 1024 * 1024 + 1);
    const asked = [
      desk.upload(cast.hkIpdMember, updateId, "x.png", unread),
      desk.upload(cast.hkIpdMember, "nowhere", "x.png", unread),
      desk.upload(cast.admin, updateId, "x.png", unread),
    ];
    for (const answer of await Promise.all(asked))
      expect(answer).toMatchObject({ status: 404, code: "attachment.notFound" });
    expect(await desk.upload(null, updateId, "x.png", pngFile)).toMatchObject({ status: 401 });
    expect(await desk.upload(cast.hkCustomsMember, updateId, "x.png", pngFile, "text/plain")).toMatchObject({
      status: 422,
      code: "attachment.fileMissing",
    });
  });

  test("is refused with the reason once the update is submitted", async () => {
    const revision = { updateId, ordinal: 1, authorId: actorFor(cast.hkCustomsMember).accountId };
    const { id: revisionId } = await db.revision.create({ data: { ...revision, sourceLocale: "en" } });
    const accountId = actorFor(cast.hkCustomsMember).accountId;
    await db.reviewStep.create({ data: { updateId, ordinal: 1, kind: "SUBMITTED", revisionId, accountId } });
    expect(await desk.upload(cast.hkCustomsMember, updateId, "x.png", pngFile)).toMatchObject({
      status: 403,
      code: "progressUpdate.frozenSinceSubmitted",
    });
    expect(await desk.upload(cast.hkOfficer, updateId, "x.png", pngFile)).toMatchObject({ status: 200 });
  });
});

describe("a file that is asked for", () => {
  const ask = async (person: (typeof cast)[keyof typeof cast] | null, id: string) => {
    const answer = await answerDownload(id, {
      ...context,
      actor: person && actorFor(person),
      requestId: "7",
    });
    return { answer, body: new Uint8Array(await answer.arrayBuffer()) };
  };

  test("is sent whole to whoever may read the update, never to be shown in the page", async () => {
    const id = await desk.add(cast.hkCustomsMember, updateId, "现场“照片”.png", pngFile);
    const { answer, body } = await ask(cast.gdOfficer, id);
    expect(body).toEqual(pngFile);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(pngFile.length),
      "x-content-type-options": "nosniff",
      "content-disposition": `attachment; filename="______.png"; filename*=UTF-8''${encodeURIComponent("现场“照片”.png")}`,
    });
  });

  test("does not exist for whoever may not read it, nor once it was removed", async () => {
    const id = await desk.add(cast.hkCustomsMember, updateId, "x.png", pngFile);
    for (const person of [cast.hkIpdMember, cast.admin, null])
      expect((await ask(person, id)).answer.status).toBe(404);
    expect((await ask(cast.hkOfficer, "nowhere")).answer.status).toBe(404);
    await desk.remove(cast.hkCustomsMember, id);
    expect((await ask(cast.hkCustomsMember, id)).answer.status).toBe(404);
  });
});
