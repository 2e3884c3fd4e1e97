import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { somebodyWaits } from "@/server/db/constraints/at-once";
import { systemClock as clock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { openCustomsYear } from "@/server/testing/customs-year";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { saveUpdate } from "./progress-update.commands";
import type { UpdateContent } from "./progress-update.schema";

const customs = actorFor(cast.hkCustomsMember);

let database: TestDatabase;
let periodId = "";
let updateId = "";

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
});

beforeEach(async () => {
  ({ periodId, customsId: updateId } = await openCustomsYear(database.workspace, "COLLECTING"));
});

const save = (content: UpdateContent, baseRevisionId: string | null = null, db = database.workspace) =>
  saveUpdate(customs, { updateId, baseRevisionId, content }, { db, clock });

describe("A save", () => {
  it("asks the database as often for a long text as for a short one, which is seldom", async () => {
    const { revisionId } = await save(writtenContent(["甲。"]));
    const activities = Array.from({ length: 40 }, () => ({
      ...{ date: "2024-04", place: "香港" },
      ...{ mode: null, paragraph: null, text: null },
    }));
    const long = writtenContent(
      Array.from({ length: 40 }, (_, index) => `第${index}段。`),
      { activities },
    );
    let head: string | null = revisionId;
    const counted = (content: UpdateContent) =>
      countedStatements(database.urls.workspace, async (db) => {
        ({ revisionId: head } = await save(content, head, db));
      });
    const short = await counted(writtenContent(["乙。"]));
    expect(short).toBeLessThanOrEqual(11);
    expect(await counted(long)).toBe(short);
    expect(await counted(writtenContent(["丙。"]))).toBe(short);
  });

  it("locks the period before the update, so that whoever endorses meanwhile never waits for it in a circle", async () => {
    const client = await database.owner.connect();
    await client.query("BEGIN");
    await client.query("SELECT 1 FROM workspace.reporting_period WHERE id = $1 FOR UPDATE", [periodId]);
    const saved = save(writtenContent());
    while (!(await somebodyWaits(database.owner)));
    const free = "SELECT 1 FROM workspace.progress_update WHERE id = $1 FOR UPDATE NOWAIT";
    const locked = await client.query(free, [updateId]).then(() => null, String);
    await client.query("COMMIT");
    client.release();
    expect(locked).toBeNull();
    expect(await saved).toMatchObject({ ordinal: 1 });
  });
});
