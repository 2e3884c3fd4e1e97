import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { saveUpdate } from "./progress-update.commands";
import { getUpdate } from "./progress-update.queries";
import type { UpdateContent } from "./progress-update.schema";
import { updateContentSchema } from "./progress-update.schema";

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

describe("A figure", () => {
  it.each([
    ["17.05亿", "1705000000"],
    ["２，５４８万", "25480000"],
    ["0.000001", "0.000001"],
    ["99999999999999999999.999999", "99999999999999999999.999999"],
    ["9007199254740993", "9007199254740993"],
    ["-12.50", "-12.5"],
  ])("typed as %s comes back from the database as exactly %s", async (typed, value) => {
    const money = {
      max: null,
      unit: null,
      kind: "MONEY",
      currency: "CNY",
      qualifier: "EXACT",
      side: null,
      date: null,
    };
    const place = { paragraph: null, start: null, end: null, text: null };
    const content = updateContentSchema.parse({
      ...writtenContent(),
      figures: [{ ...money, ...place, value: typed, label: { "zh-Hans": "金额" }, checked: true }],
    });
    await save(content);
    const view = await getUpdate(customs, { updateId }, { db });
    expect(view.content?.figures[0]).toMatchObject({
      value,
      label: { "zh-Hans": "金额", "zh-Hant": "金額" },
    });
  });
});

describe("Who may save", () => {
  it.each([
    ["a member of the responsible agency", cast.hkCustomsMember, null],
    ["a member of a contributing agency of the other side", cast.gdCustomsMember, null],
    ["an officer of a side that writes", cast.gdOfficer, null],
    ["a member of an agency that is not assigned", cast.hkIpdMember, "progressUpdate.notFound"],
    ["an administrator", cast.admin, "progressUpdate.notFound"],
  ])("%s", async (_who, person, refusal) => {
    const attempt = save(writtenContent(), null, actorFor(person));
    if (refusal === null) await expect(attempt).resolves.toMatchObject({ ordinal: 1 });
    else await expect(attempt).rejects.toMatchObject({ code: refusal });
  });

  it("an officer may not, while collecting, write for the other side alone", async () => {
    const input = { updateId: otherId, baseRevisionId: null, content: writtenContent() };
    await expect(saveUpdate(actorFor(cast.hkOfficer), input, { db, clock })).rejects.toMatchObject({
      kind: "forbidden",
      code: "progressUpdate.otherSideCollecting",
    });
  });
});
