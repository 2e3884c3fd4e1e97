import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { type Correcting, correcting } from "@/server/testing/correcting";
import { type TestDatabase, testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import type { WrittenPeriod } from "@/server/testing/written-period";
import { getBoard } from "../board/board.queries";
import { boardSchema } from "../board/board.schema";
import { getUpdate } from "../progress-update/progress-update.queries";
import { loadKnowledge } from "../proof-reading/load-knowledge";

let database: TestDatabase;
let desk: Correcting;
let earlier: WrittenPeriod;
let later: WrittenPeriod;
const AS_PUBLISHED = ["粤港双方加强合作，参展机构 60 家。"];
const CORRECTED = ["粤港双方加强合作，参展机构 61 家。"];

beforeAll(async () => {
  database = await testDatabase();
  await createCast(database.workspace);
  desk = correcting(database.workspace);
  earlier = await desk.published();
  later = await desk.inReview();
  await database.workspace.reportingPeriod.update({
    where: { id: later.id },
    data: { plannedFromId: earlier.id },
  });
});

const officer = actorFor(cast.hkOfficer);
const board = ({ slug }: WrittenPeriod) =>
  getBoard(officer, boardSchema.parse({ periodSlug: slug }), { db: database.workspace, clock: systemClock });
const update = (id: string | undefined) =>
  getUpdate(officer, { updateId: id ?? "" }, { db: database.workspace });

/** What the later period is compared with in its editor and by proof-reading. */
async function comparedWith() {
  const { previous } = await update(later.updateIds[1]);
  const knowledge = await loadKnowledge(database.workspace, later.id, { publishedOnly: false });
  return {
    shown: previous?.content.texts["zh-Hans"]?.paragraphs,
    proofRead: knowledge.previous?.updates[1]?.texts["zh-Hans"]?.paragraphs,
    corrected: previous?.corrected?.edition,
  };
}

describe("a later period, while the earlier one is being corrected", () => {
  beforeAll(async () => {
    await desk.open(cast.gdOfficer, earlier.slug, earlier.updateIds[1]);
    await desk.save(cast.gdOfficer, earlier.updateIds[1] ?? "", CORRECTED.join(""));
  });

  it("is compared with what is published, not with a correction that is not", async () => {
    expect(await comparedWith()).toEqual({
      shown: AS_PUBLISHED,
      proofRead: AS_PUBLISHED,
      corrected: undefined,
    });
    expect((await board(later)).updates.map(({ correctedBefore }) => correctedBefore)).toEqual([null, null]);
  });

  it("is told apart: the board and the updates of the earlier one say what may change", async () => {
    const { correction, updates, period } = await board(earlier);
    expect(period.stage).toBe("REVIEW");
    expect(correction).toMatchObject({ corrects: 1, openedBy: cast.gdOfficer.name });
    expect(correction?.updates.map(({ number }) => number)).toEqual([2]);
    expect(updates.map(({ isNamed }) => isNamed)).toEqual([false, true]);
    const views = [await update(earlier.updateIds[0]), await update(earlier.updateIds[1])];
    expect(views.map((view) => [view.correction?.isNamed, view.can.save.allowed])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect((await update(later.updateIds[0])).correction).toBeNull();
  });
});

describe("a later period, once the correction is published", () => {
  beforeAll(async () => {
    await desk.endorseAndPublish(earlier.slug);
  });

  it("is compared with what was corrected, and says so where it compares", async () => {
    expect(await comparedWith()).toEqual({ shown: CORRECTED, proofRead: CORRECTED, corrected: 2 });
    expect((await update(later.updateIds[0])).previous?.corrected).toBeNull();
    const [first, second] = (await board(later)).updates;
    expect(first?.correctedBefore).toBeNull();
    expect(second?.correctedBefore).toMatchObject({ number: 2, edition: 2 });
  });

  it("is not marked any more when it is published itself", async () => {
    await desk.endorseAndPublish(later.slug);
    expect((await board(later)).updates.map(({ correctedBefore }) => correctedBefore)).toEqual([null, null]);
  });
});
