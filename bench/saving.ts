import { connectWorkspace, type WorkspaceDb } from "../server/db/workspace-client";
import { systemClock } from "../server/kernel/clock";
import { saveUpdate } from "../server/modules/progress-update/progress-update.commands";
import { cast } from "../server/testing/cast";
import { cloneDatabase } from "../server/testing/clone-database";
import { actorFor, createCast } from "../server/testing/factories";
import { median, ms, quantile } from "./distribution";
import type { Reading } from "./reading";
import { realContent, writeSummary } from "./written-summary";

const MILLISECONDS = 4_000;
const WRITERS = [1, 8, 20];

/** Elsewhere, of an update with an audit row: tx/s and p50 ms by Prisma in one transaction, and by pg in one. */
const ANCHORS: Record<number, string> = {
  1: "Prisma transaction 309/s, 2.4; pg 952/s, 0.8",
  8: "Prisma transaction 385/s, 18; pg 1,871/s, 3.7",
  20: "at 32: Prisma transaction 491/s, 61; pg 1,750/s, 17",
};

/** One writer, who saves one update again and again, each time with other words. */
async function write(db: WorkspaceDb, updateId: string, index: number, deadline: number): Promise<number[]> {
  const actor = actorFor(cast.gdIpaMember);
  const { headRevisionId } = await db.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
  const content = structuredClone(realContent(index));
  const paragraphs = content.texts["zh-Hans"]?.paragraphs ?? [];
  const times: number[] = [];
  for (let base = headRevisionId; performance.now() < deadline; ) {
    paragraphs[paragraphs.length - 1] =
      `${realContent(index).texts["zh-Hans"]?.paragraphs.at(-1)}${times.length}`;
    const began = performance.now();
    const saved = await saveUpdate(
      actor,
      { updateId, baseRevisionId: base, content },
      { db, clock: systemClock },
    );
    times.push(performance.now() - began);
    base = saved.revisionId;
  }
  return times;
}

/** The whole command: locks, permission, validation of what is known, conversion, revision, audit event, commit to the disk. */
export async function measureSaving(): Promise<Reading[]> {
  const { urls, drop } = await cloneDatabase();
  const db = connectWorkspace(urls.workspace);
  await createCast(db);
  const { updateIds } = await writeSummary(db, { year: 2031, updates: Math.max(...WRITERS) }, "COLLECTING");
  // The first save loads the converter, which a running register has done long ago.
  await write(db, updateIds[0] ?? "", 0, performance.now() + 500);
  const measured: Reading[] = [];
  for (const writers of WRITERS) {
    const deadline = performance.now() + MILLISECONDS;
    const all = await Promise.all(
      updateIds.slice(0, writers).map((updateId, index) => write(db, updateId, index, deadline)),
    );
    const times = all.flat();
    measured.push({
      what: `${writers} ${writers === 1 ? "writer" : "writers"}: p50 / p95 ms, saves/s`,
      ours: `${ms(median(times))} / ${ms(quantile(times, 0.95))}, ${((times.length * 1000) / MILLISECONDS).toFixed(0)}/s`,
      beside: ANCHORS[writers] ?? "",
    });
  }
  await db.$disconnect();
  await drop();
  return measured;
}
