import { beforeAll, describe, expect, test } from "vitest";
import { attaching, attachmentFolderOfTest, pdfFile } from "@/server/testing/attaching";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { endorsing } from "@/server/testing/endorsing";
import { actorFor, createCast } from "@/server/testing/factories";
import { digestOf } from "../publication/digest";

const { workspace: db } = await testDatabase();
attachmentFolderOfTest();
const desk = endorsing(db);
const files = attaching(desk.context);
const MEBIBYTE = 1024 * 1024;
const ROUNDS = 10;

beforeAll(() => createCast(db));

/** A file that stands beside an update, as large as it may be; its bytes are never asked for here. */
async function largeFile(updateId: string, words: string, isMarked: boolean): Promise<string> {
  const addedById = actorFor(cast.hkOfficer).accountId;
  const marked = isMarked ? { markedById: addedById, markedAt: desk.context.clock.now() } : {};
  const file = { fileName: `${words}.pdf`, mediaType: "application/pdf", size: 25 * MEBIBYTE, caption: {} };
  const sha256 = digestOf(new TextEncoder().encode(words));
  return (await db.attachment.create({ data: { ...file, ...marked, updateId, sha256, addedById } })).id;
}

describe("at the same moment", () => {
  test("two files of two updates are marked, and no more is published of the period than may be", async () => {
    const { id, updateIds } = await desk.inReview();
    const [one = "", other = ""] = updateIds;
    for (let at = 0; at < 7; at += 1) await largeFile(one, `marked ${at}`, true);
    const contenders = [await largeFile(one, "one", false), await largeFile(other, "other", false)];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [first, second] = await Promise.allSettled(
        contenders.map((file) => files.mark(cast.hkOfficer, file)),
      );
      const refused = [first, second].filter((outcome) => outcome?.status === "rejected");
      expect(refused).toEqual([
        { status: "rejected", reason: expect.objectContaining({ code: "attachment.tooMuchPublished" }) },
      ]);
      expect(
        await db.attachment.count({ where: { update: { periodId: id }, markedAt: { not: null } } }),
      ).toBe(8);
      for (const file of contenders) await files.unmark(cast.hkOfficer, file);
    }
  });

  test("the same bytes are sent twice to one update, and stand beside it once", async () => {
    const [updateId = ""] = (await desk.inReview()).updateIds;
    for (let round = 0; round < ROUNDS; round += 1) {
      const send = (name: string) => files.upload(cast.hkOfficer, updateId, name, pdfFile(`${round}`));
      const outcomes = await Promise.all([send("甲.pdf"), send("乙.pdf")]);
      expect(outcomes.map(({ code }) => code).toSorted()).toEqual(["attachment.alreadyThere", null]);
      expect(await db.attachment.count({ where: { updateId } })).toBe(round + 1);
    }
  });
});
