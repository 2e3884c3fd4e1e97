import { expect } from "@playwright/test";
import { TRPCClientError } from "@trpc/client";
import pg from "pg";
import { z } from "zod";
import type { Person } from "../../server/testing/cast";
import { signedInClient } from "./signed-in-client";

type Client = Awaited<ReturnType<typeof signedInClient>>;

/** A save that the register said it has. */
export interface Acknowledged {
  revisionId: string;
  updateId: string;
  /** What this save wrote, and no other. */
  words: string;
}

interface Pace {
  /** Waits while the register is down; called before each request. */
  beforeSending: () => Promise<void>;
  /** Resolves when the register stands again. */
  standing: () => Promise<void>;
}

interface Writer {
  client: Client;
  updateId: string;
  /** In front of every sentence of this person. */
  mark: string;
  /** As far as this person has seen. */
  newest: Newest;
}

function contentOf(paragraphs: string[]) {
  const texts = { "zh-Hans": { title: "不间断的保存", paragraphs, standing: "SOURCE" as const } };
  return { sourceLocale: "zh-Hans" as const, texts, participations: [], activities: [], figures: [] };
}

interface Newest {
  revisionId: string | null;
  paragraphs: string[];
}

async function newestOf(client: Client, updateId: string): Promise<Newest> {
  const { head, content } = await client.progressUpdate.get.query({ updateId });
  const paragraphs = content?.texts[content.sourceLocale]?.paragraphs ?? [];
  return { revisionId: head?.revisionId ?? null, paragraphs };
}

const staleSchema = z.object({
  trouble: z.object({
    detail: z.object({
      headRevisionId: z.string(),
      theirs: z.object({ texts: z.object({ "zh-Hans": z.object({ paragraphs: z.array(z.string()) }) }) }),
    }),
  }),
});

/** What somebody else saved meanwhile; null where the register did not answer, and nobody knows what became of the save. */
function savedMeanwhile(error: unknown): Newest | null {
  if (!(error instanceof TRPCClientError)) throw error;
  const stale = staleSchema.safeParse(error.data);
  if (stale.success) {
    const { headRevisionId, theirs } = stale.data.trouble.detail;
    return { revisionId: headRevisionId, paragraphs: theirs.texts["zh-Hans"].paragraphs };
  }
  const code: unknown = error.data?.code;
  if (code === undefined || code === "INTERNAL_SERVER_ERROR") return null;
  throw error;
}

/** Puts one sentence in the place of this person's last one, again and again until the register says that it has it. */
async function save(writer: Writer, turn: number, pace: Pace): Promise<Acknowledged> {
  const words = `${writer.mark}第${turn}次保存。`;
  for (;;) {
    await pace.beforeSending();
    const { updateId, newest } = writer;
    const others = newest.paragraphs.filter((paragraph) => !paragraph.startsWith(writer.mark));
    const paragraphs = [...others, words];
    try {
      const input = { updateId, baseRevisionId: newest.revisionId, content: contentOf(paragraphs) };
      const { revisionId } = await writer.client.progressUpdate.save.mutate(input);
      writer.newest = { revisionId, paragraphs };
      return { revisionId, updateId, words };
    } catch (error) {
      const meanwhile = savedMeanwhile(error);
      if (meanwhile) writer.newest = meanwhile;
      else await pace.standing();
    }
  }
}

/** People who have signed in and write without a pause, each at their update of the period. */
export async function writersOf(
  url: string,
  period: string,
  places: readonly { person: Person; number: number }[],
  pace: Pace,
) {
  const writers = await Promise.all(
    places.map(async ({ person, number }, index): Promise<Writer> => {
      const client = await signedInClient(url, person.email, process.env.DEMO_PASSWORD ?? "");
      const { updateId } = await client.progressUpdate.find.query({ period, number });
      const newest = await newestOf(client, updateId);
      return { client, updateId, mark: `作者${index + 1}：`, newest };
    }),
  );
  /** @returns every save that was acknowledged, at least `count` */
  const writeUntil = async (count: number): Promise<Acknowledged[]> => {
    const acknowledged: Acknowledged[] = [];
    const write = async (writer: Writer) => {
      for (let turn = 1; acknowledged.length < count; turn += 1)
        acknowledged.push(await save(writer, turn, pace));
    };
    await Promise.all(writers.map(write));
    return acknowledged;
  };
  return { writeUntil };
}

interface Row {
  id: string;
  update_id: string;
  ordinal: number;
  base_id: string | null;
  paragraphs: string[];
}

const REVISIONS = `SELECT r.id, r.update_id, r.ordinal, r.base_id, t.paragraphs
  FROM workspace.revision r JOIN workspace.revision_text t ON t.revision_id = r.id AND t.standing = 'SOURCE'
  ORDER BY r.update_id, r.ordinal`;

const SAVES_ON_RECORD = `SELECT data->>'revisionId' AS revision FROM workspace.audit_event
  WHERE action = 'progressUpdate.saveUpdate'`;

/** Every acknowledged save is in the history and in the audit log with its words, the history has no gap, and nothing of another person's is gone. */
export async function demandUnbroken(
  databaseUrl: string,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(REVISIONS);
  const { rows: events } = await client.query<{ revision: string }>(SAVES_ON_RECORD);
  await client.end();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const missing = acknowledged.filter(
    ({ revisionId, words }) => !byId.get(revisionId)?.paragraphs.includes(words),
  );
  expect(missing).toEqual([]);
  const onRecord = new Set(events.map(({ revision }) => revision));
  expect(acknowledged.filter(({ revisionId }) => !onRecord.has(revisionId))).toEqual([]);
  const written = rows.filter(({ update_id }) => acknowledged.some(({ updateId }) => updateId === update_id));
  for (const { ordinal, base_id, paragraphs } of written) {
    const base = base_id === null ? null : byId.get(base_id);
    expect(base?.ordinal ?? 0).toBe(ordinal - 1);
    const lost = (base?.paragraphs ?? []).filter((paragraph) => !paragraphs.includes(paragraph));
    expect(lost.length, `revision ${ordinal} lost ${lost.join()}`).toBeLessThanOrEqual(1);
  }
}
