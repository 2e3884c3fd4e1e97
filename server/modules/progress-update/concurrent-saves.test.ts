import { beforeAll, describe, expect, it } from "vitest";
import { Prisma } from "@/server/db/generated/client";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { systemClock } from "@/server/kernel/clock";
import { Conflict } from "@/server/kernel/errors";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { writtenContent } from "@/server/testing/update-content";
import { loadRevision } from "./load-revisions";
import type { MergePiece } from "./merge-pieces";
import { saveUpdate } from "./progress-update.commands";
import type { UpdateContent } from "./progress-update.schema";
import type { StaleSave } from "./stale-save";

const WRITERS = 100;
/** Who was refused puts both together; so many do at the same moment. */
const MERGING = 2;
let db: WorkspaceDb;
let updateId = "";
const authors = [actorFor(cast.hkCustomsMember), actorFor(cast.gdCustomsMember), actorFor(cast.hkOfficer)];

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
  const { updateIds } = await openPeriod(db, {
    slug: "2024",
    startsOn: "2024-01-01",
    endsOn: "2024-12-31",
    stage: "COLLECTING",
    updates: [
      {
        project: "customs",
        title: { "zh-Hans": "联合执法" },
        responsible: "hk-customs",
        contributing: ["gd-customs"],
      },
    ],
  });
  updateId = updateIds[0] ?? "";
});

/** As a person who wants both: theirs first, then mine. */
function both<T>(pieces: MergePiece<T>[]): T[] {
  return pieces.flatMap((piece) =>
    piece.kind === "agreed" ? piece.items : [...piece.theirs, ...piece.mine],
  );
}

function isStaleSave(detail: unknown): detail is StaleSave {
  return typeof detail === "object" && detail !== null && "merge" in detail && "headRevisionId" in detail;
}

/** So many on five connections: on a busy machine one may wait too long for its turn. Not acknowledged, so sent again. */
function foundNoConnection(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2028";
}

function staleSaveOf(error: unknown): StaleSave {
  if (error instanceof Conflict && isStaleSave(error.detail)) return error.detail;
  throw error;
}

interface Attempt {
  writer: number;
  base: string | null;
  activities: UpdateContent["activities"];
}

/** @returns the revision of an acknowledged save, or what to try next: both texts together, from the newest revision */
async function attempt({ writer, base, activities }: Attempt): Promise<string | Attempt> {
  const actor = authors[writer % authors.length] ?? authors[0];
  if (!actor) throw new Error("no author");
  try {
    const input = { updateId, baseRevisionId: base, content: writtenContent(undefined, { activities }) };
    return (await saveUpdate(actor, input, { db, clock: systemClock })).revisionId;
  } catch (error) {
    if (foundNoConnection(error)) return { writer, base, activities };
    const { headRevisionId, merge } = staleSaveOf(error);
    return { writer, base: headRevisionId, activities: both(merge.activities) };
  }
}

/** What each of them writes, and nobody else. */
const placeOf = (writer: number) => `第${writer}站`;
const activityOf = (writer: number) => ({
  ...{ date: "2024-04", place: placeOf(writer), mode: null, paragraph: null, text: null },
});

/** Each adds an activity to what was there at the start, all at once; who is refused merges and tries until it is acknowledged. */
async function writeAll(): Promise<{ acknowledged: string[]; refused: number }> {
  const first = Array.from({ length: WRITERS }, (_, writer) => ({
    ...{ writer, base: null, activities: [activityOf(writer)] },
  }));
  const acknowledged: string[] = [];
  const waiting: Attempt[] = [];
  let refused = 0;
  const take = (outcome: string | Attempt) => {
    if (typeof outcome === "string") acknowledged.push(outcome);
    else {
      refused += 1;
      waiting.push(outcome);
    }
  };
  await Promise.all(first.map(async (one) => take(await attempt(one))));
  const merging = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) take(await attempt(next));
  };
  await Promise.all(Array.from({ length: MERGING }, merging));
  return { acknowledged, refused };
}

describe("One hundred people who save one update at once, each merging until it is acknowledged", () => {
  it("are all in the history, and everything that any of them wrote is in the newest revision", async () => {
    const { acknowledged, refused } = await writeAll();
    const revisions = await db.revision.findMany({ where: { updateId }, orderBy: { ordinal: "asc" } });
    expect(revisions.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: WRITERS }, (_, index) => index + 1),
    );
    expect(acknowledged.toSorted()).toEqual(revisions.map(({ id }) => id).toSorted());
    expect(refused).toBeGreaterThanOrEqual(WRITERS - 1);
    const written = await Promise.all(revisions.map(({ id }) => loadRevision(db, id)));
    let before: readonly string[] = [];
    for (const content of written) {
      const now = content?.activities.map(({ place }) => place ?? "") ?? [];
      expect(now).toHaveLength(before.length + 1);
      expect(now).toEqual(expect.arrayContaining([...before]));
      before = now;
    }
    expect(before.toSorted()).toEqual(
      Array.from({ length: WRITERS }, (_, writer) => placeOf(writer)).toSorted(),
    );
  }, 180_000);
});
