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
import type { MergePiece } from "./merge-pieces";
import { saveUpdate } from "./progress-update.commands";
import { getUpdate } from "./progress-update.queries";
import type { StaleSave } from "./stale-save";

const WRITERS = 30;
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
function both(pieces: MergePiece<string>[]): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === "agreed" ? piece.items : [...piece.theirs, ...piece.mine],
  );
}

function isStaleSave(detail: unknown): detail is StaleSave {
  return typeof detail === "object" && detail !== null && "merge" in detail && "headRevisionId" in detail;
}

/** Thirty on five connections: on a busy machine one may wait too long for its turn. Not acknowledged, so sent again. */
function foundNoConnection(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2028";
}

function staleSaveOf(error: unknown): StaleSave {
  if (error instanceof Conflict && isStaleSave(error.detail)) return error.detail;
  throw error;
}

/** Adds one paragraph to what was there at the start, and merges and tries again until it is acknowledged. */
async function write(writer: number): Promise<{ revisionId: string; attempts: number }> {
  const actor = authors[writer % authors.length] ?? authors[0];
  if (!actor) throw new Error("no author");
  let paragraphs = [`第${writer}位作者的段落。`];
  let baseRevisionId: string | null = null;
  for (let attempts = 1; ; attempts += 1) {
    try {
      const input = { updateId, baseRevisionId, content: writtenContent(paragraphs) };
      const { revisionId } = await saveUpdate(actor, input, { db, clock: systemClock });
      return { revisionId, attempts };
    } catch (error) {
      if (foundNoConnection(error)) continue;
      const { headRevisionId, merge } = staleSaveOf(error);
      baseRevisionId = headRevisionId;
      paragraphs = both(merge.texts.find(({ locale }) => locale === "zh-Hans")?.paragraphs ?? []);
    }
  }
}

describe("Thirty people who save one update at once, each merging until it is acknowledged", () => {
  it("are all in the history, and everything that any of them wrote is in the newest revision", async () => {
    const acknowledged = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    const revisions = await db.revision.findMany({ where: { updateId }, orderBy: { ordinal: "asc" } });
    expect(revisions.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: WRITERS }, (_, index) => index + 1),
    );
    expect(new Set(acknowledged.map(({ revisionId }) => revisionId))).toEqual(
      new Set(revisions.map(({ id }) => id)),
    );
    expect(acknowledged.some(({ attempts }) => attempts > 1)).toBe(true);
    const [author] = authors;
    const view = author && (await getUpdate(author, { updateId }, { db }));
    expect(view?.content?.texts["zh-Hans"]?.paragraphs.toSorted()).toEqual(
      Array.from({ length: WRITERS }, (_, writer) => `第${writer}位作者的段落。`).toSorted(),
    );
  }, 120_000);
});
