import { connectWorkspace } from "../server/db/workspace-client";
import { systemClock } from "../server/kernel/clock";
import { saveUpdate } from "../server/modules/progress-update/progress-update.commands";
import { cast } from "../server/testing/cast";
import { cloneDatabase } from "../server/testing/clone-database";
import { actorFor, createCast } from "../server/testing/factories";
import { openBareTransactions } from "./bare-transaction";
import { median, ms, quantile } from "./distribution";
import type { Reading } from "./reading";
import { realContent, writeSummary } from "./written-summary";

const MILLISECONDS = 1_000;
const ROUNDS = 3;
const WRITERS = [1, 8, 20];

/** Elsewhere, of an update with an audit row: p50 ms and transactions a second. */
const ANCHORS: Record<number, string> = {
  1: "pg 0.8, 952/s; Prisma 2.4, 309/s; Redmine PUT 83",
  8: "pg 3.7, 1,871/s; Prisma 18, 385/s",
  20: "at 32: pg 17, 1,750/s; Prisma 61, 491/s",
};

/** Does its turn again and again, until the time is over. */
type Writer = () => Promise<unknown>;

async function during(writers: readonly Writer[]): Promise<number[]> {
  const deadline = performance.now() + MILLISECONDS;
  const write = async (writer: Writer) => {
    const times: number[] = [];
    for (let began = performance.now(); began < deadline; began = performance.now()) {
      await writer();
      times.push(performance.now() - began);
    }
    return times;
  };
  return (await Promise.all(writers.map(write))).flat();
}

/** Saves of one update from the newest revision on, each with other words; those of the real summary. */
function savesOf(
  updateId: string,
  index: number,
  db: ReturnType<typeof connectWorkspace>,
  base: string | null,
): Writer {
  const actor = actorFor(cast.gdIpaMember);
  const [own, content] = [realContent(index), structuredClone(realContent(index))];
  const paragraphs = content.texts["zh-Hans"]?.paragraphs ?? [];
  const last = own.texts["zh-Hans"]?.paragraphs.at(-1) ?? "";
  let [baseRevisionId, turn] = [base, 0];
  return async () => {
    turn += 1;
    paragraphs[paragraphs.length - 1] = `${last}${turn}`;
    const saved = await saveUpdate(actor, { updateId, baseRevisionId, content }, { db, clock: systemClock });
    baseRevisionId = saved.revisionId;
  };
}

function reading(writers: number, saves: readonly number[], bare: readonly number[]): Reading[] {
  const rate = (times: readonly number[]) => (times.length * 1000) / (ROUNDS * MILLISECONDS);
  const [ours, least] = [rate(saves), rate(bare)];
  return [
    {
      what: `${writers} writing: p50 / p95 ms, saves/s`,
      ours: `${ms(median(saves))} / ${ms(quantile(saves, 0.95))}, ${ours.toFixed(0)}/s`,
      beside: ANCHORS[writers] ?? "",
    },
    {
      what: `${writers} writing: times slower than a bare transaction`,
      ours: `${(least / ours).toFixed(1)} (${ms(median(bare))} ms, ${least.toFixed(0)}/s)`,
      beside: "the database's part at most 1.5 × one statement",
    },
  ];
}

/** The whole command: locks, permission, what is known, conversion, revision, audit event, commit to the disk. */
export async function measureSaving(): Promise<Reading[]> {
  const { urls, drop } = await cloneDatabase();
  const db = connectWorkspace(urls.workspace);
  await createCast(db);
  const { updateIds } = await writeSummary(db, { year: 2031, updates: Math.max(...WRITERS) }, "COLLECTING");
  const heads = await db.progressUpdate.findMany({ select: { id: true, headRevisionId: true } });
  const headOf = new Map(heads.map(({ id, headRevisionId }) => [id, headRevisionId]));
  const saves = updateIds.map((id, index) => savesOf(id, index, db, headOf.get(id) ?? null));
  const bare = await openBareTransactions(urls.owner, saves.length);
  const measured: Reading[] = [];
  for (const writers of WRITERS) {
    const [ours, least]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(...(await during(saves.slice(0, writers))));
      least.push(...(await during(saves.slice(0, writers).map((_, row) => () => bare.write(row)))));
    }
    measured.push(...reading(writers, ours, least));
  }
  await Promise.all([bare.close(), db.$disconnect()]);
  await drop();
  return measured;
}
