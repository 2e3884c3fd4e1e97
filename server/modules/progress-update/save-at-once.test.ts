import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { saveUpdate } from "./progress-update.commands";
import type { UpdateContent } from "./progress-update.schema";

let db: WorkspaceDb;
let updateId = "";
let otherId = "";
const clock = fixedClock("2025-01-10T08:00:00Z");
const customs = actorFor(cast.hkCustomsMember);

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
});

beforeEach(async () => {
  const opened = await openCustomsYear(db, "COLLECTING");
  [updateId, otherId] = [opened.customsId, opened.dataId];
});

const save = (content: UpdateContent, baseRevisionId: string | null = null, actor = customs) =>
  saveUpdate(actor, { updateId, baseRevisionId, content }, { db, clock });

describe("Two officers who save different updates of an endorsed summary at once", () => {
  it("both succeed, and the endorsements end once", async () => {
    const { periodId, customsId, dataId } = await openCustomsYear(db, "ENDORSED");
    const updateIds = [customsId, dataId];
    const officers = [actorFor(cast.gdOfficer2), actorFor(cast.hkOfficer2)];
    const saves = officers.map((actor, index) => {
      const input = { updateId: updateIds[index] ?? "", baseRevisionId: null, content: writtenContent() };
      return saveUpdate(actor, input, { db, clock });
    });
    expect(await Promise.all(saves)).toMatchObject([{ changed: true }, { changed: true }]);
    const inForce = await db.endorsement.count({ where: { periodId, subject: "SUMMARY", endedAt: null } });
    expect(inForce).toBe(0);
    const where = { subjectId: periodId, action: "endorsement.voidEndorsements" };
    expect(await db.auditEvent.count({ where })).toBe(1);
  });
});

describe("Two saves from the same revision", () => {
  it("succeed once: the other is refused with what changed, and nothing is lost", async () => {
    const base = await save(writtenContent(["甲。", "乙。"]));
    const colleague = actorFor(cast.gdCustomsMember);
    const results = await Promise.allSettled([
      save(writtenContent(["甲改。", "乙。"]), base.revisionId),
      save(writtenContent(["甲。", "乙改。"]), base.revisionId, colleague),
    ]);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(1);
    const [{ code, detail, params }] = refused;
    expect(code).toBe("progressUpdate.staleSave");
    expect([customs.name, colleague.name]).toContain(params.author);
    expect(detail.since).toHaveLength(1);
    expect(detail.changes).toHaveLength(1);
    expect(detail.changes[0]).toMatchObject({ field: "paragraphs", locale: "zh-Hans" });
    const [merged] = detail.merge.texts;
    expect(merged.paragraphs.flatMap((piece: { items: string[] }) => piece.items)).toEqual([
      "甲改。",
      "乙改。",
    ]);
    expect(await db.revision.count({ where: { updateId } })).toBe(2);
  });

  it("cannot name another update's revision as base to look into it", async () => {
    const secret = await save(writtenContent(["不给看。"]));
    const ipa = actorFor(cast.gdIpaMember);
    const context = { db, clock };
    await saveUpdate(
      ipa,
      { updateId: otherId, baseRevisionId: null, content: writtenContent(["另一项。"]) },
      context,
    );
    const stale = {
      updateId: otherId,
      baseRevisionId: secret.revisionId,
      content: writtenContent(["第三项。"]),
    };
    const error = await saveUpdate(ipa, stale, context).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "progressUpdate.staleSave" });
    expect(JSON.stringify(error)).not.toContain("不给看");
  });
});
