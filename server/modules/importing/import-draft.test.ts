import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { draftsIn, earlierSummary } from "@/server/testing/earlier-summary";
import { actorFor, createCast } from "@/server/testing/factories";
import { bothOfficers, contextOf } from "@/server/testing/planned-periods";
import { confirmImport } from "./confirm-import";
import {
  addDraftUpdate,
  beginImport,
  discardDraft,
  mendHead,
  mendUpdate,
  moveDraftUpdate,
  removeDraftUpdate,
} from "./import-draft.commands";
import { getDraft, listImports } from "./importing.queries";
import { takeBackImport } from "./take-back-import";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const [gd, hk] = bothOfficers();
const { actionsOn, begin, changeUpdate, viewOf } = draftsIn(db);

beforeAll(() => createCast(db));

describe("a file that is brought in", () => {
  test("is a draft with what was understood, each part with its place in the text", async () => {
    const draftId = await begin(2001, ["甲项目的推进", "乙项目的推进"], [2]);
    const { head, updates, text, issues } = await viewOf(draftId);
    expect(head).toMatchObject({ startsOn: "2001-01-01", endsOn: "2001-12-31", slug: "" });
    expect(updates.map(({ update }) => update.isNew)).toEqual([false, true]);
    const [first] = updates;
    const place = first?.update.places?.title ?? { start: 0, end: 0 };
    expect(text.slice(place.start, place.end)).toContain("甲项目的推进");
    expect(first?.update.content.figures).toMatchObject([
      { value: "300", qualifier: "OVER", checked: false },
    ]);
    expect(first?.update.content.participations).toMatchObject([{ role: "LEAD" }]);
    expect(issues).toEqual([]);
    expect(await actionsOn(draftId)).toEqual(["importing.beginImport"]);
    expect((await listImports(gd, context)).drafts.map(({ id }) => id)).toContain(draftId);
  });

  test("leads to its draft when it comes again, also at the same moment, and from the other side", async () => {
    const file = earlierSummary(2002, ["丙项目的推进"]);
    const begun = await Promise.all([gd, hk].map((officer) => beginImport(officer, file, context)));
    expect(new Set(begun.map(({ draftId }) => draftId)).size).toBe(1);
  });

  test("that is no summary leaves nothing behind", async () => {
    const before = await db.importDraft.count();
    const file = { fileName: "letter.txt", bytes: Buffer.from("Dear Sir or Madam") };
    await expect(beginImport(gd, file, context)).rejects.toMatchObject({ code: "importing.notASummary" });
    expect(await db.importDraft.count()).toBe(before);
  });
});

describe("mending a draft", () => {
  test("is kept, refuses to overwrite what was not seen, and ends with the draft", async () => {
    const draftId = await begin(2003, ["丁项目的推进", "戊项目的推进"]);
    const { head, version, updates } = await viewOf(draftId);
    const mended = await mendHead(hk, { draftId, version, head: { ...head, slug: "y2003" } }, context);
    expect(mended.version).toBe(2);
    await expect(mendHead(gd, { draftId, version, head }, context)).rejects.toMatchObject({
      code: "importing.changedMeanwhile",
      detail: { version: 2 },
    });
    const [first] = updates;
    const old = { draftId, updateId: first?.id ?? "", version: 1, update: updates[0]?.update };
    await changeUpdate(draftId, 0, (update) => ({ ...update, isNew: true }));
    if (!old.update) throw new Error("no update");
    await expect(mendUpdate(gd, { ...old, update: old.update }, context)).rejects.toMatchObject({
      code: "importing.changedMeanwhile",
    });
    const seen = await viewOf(draftId);
    expect([seen.head.slug, seen.updates[0]?.update.isNew]).toEqual(["y2003", true]);

    await discardDraft(gd, { draftId }, context);
    await expect(viewOf(draftId)).rejects.toMatchObject({ code: "importing.notFound" });
    expect(await db.importDraftUpdate.count({ where: { draftId } })).toBe(0);
    expect(await actionsOn(draftId)).toEqual(["importing.beginImport", "importing.discardDraft"]);
  });

  test("adds, moves and removes updates, whose numbers follow", async () => {
    const draftId = await begin(2004, ["己项目的推进", "庚项目的推进"]);
    const { updateId } = await addDraftUpdate(gd, { draftId }, context);
    expect((await viewOf(draftId)).issues).toMatchObject([
      { code: "importing.titleMissing", params: { number: 3 }, place: updateId },
    ]);
    await moveDraftUpdate(gd, { draftId, updateId, position: 1 }, context);
    expect((await viewOf(draftId)).updates[0]?.id).toBe(updateId);
    await removeDraftUpdate(gd, { draftId, updateId }, context);
    expect((await viewOf(draftId)).updates).toHaveLength(2);
  });

  test("exists for officers of either side and for nobody else", async () => {
    const draftId = await begin(2005, ["辛项目的推进"]);
    for (const person of [cast.hkIpdMember, cast.admin]) {
      const actor = actorFor(person);
      const none = { code: "importing.notFound", kind: "notFound" };
      const file = earlierSummary(2006, ["壬项目的推进"]);
      await expect(getDraft(actor, { draftId }, context)).rejects.toMatchObject(none);
      await expect(listImports(actor, context)).rejects.toMatchObject(none);
      await expect(beginImport(actor, file, context)).rejects.toMatchObject(none);
      await expect(confirmImport(actor, { draftId }, context)).rejects.toMatchObject(none);
      await expect(discardDraft(actor, { draftId }, context)).rejects.toMatchObject(none);
      await expect(takeBackImport(actor, { periodSlug: "2001" }, context)).rejects.toMatchObject(none);
    }
  });
});

test("the first summary comes in with every place, and no figure is taken for checked before a person confirms", async () => {
  const bytes = await readFile("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt");
  const { draftId } = await beginImport(gd, { fileName: "first.txt", bytes }, context);
  const { updates, text } = await viewOf(draftId);
  expect(updates).toHaveLength(17);
  for (const { update } of updates) {
    const title = update.content.texts["zh-Hans"]?.title ?? "";
    const place = update.places?.title ?? { start: 0, end: 0 };
    expect(text.slice(place.start, place.end)).toContain(title);
    expect(update.content.figures.every(({ checked }) => !checked)).toBe(true);
  }
});
