import { z } from "zod";
import type { PublicDb } from "@/server/db/public-client";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, type Rendering, render } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import {
  type SummaryContent,
  type SummaryPeriod,
  summaryContentSchema,
  summaryPeriodSchema,
} from "../summary/summary.schema";
import { type Manifest, manifestSchema, type Provenance, provenanceSchema } from "./manifest.schema";

/** Everything here reads as the public role, from the schema `published` and nothing else. */
export interface PublicContext {
  db: PublicDb;
}

export interface EditionHead {
  id: string;
  /** 1…n within the period. */
  number: number;
  /** Whether it is the newest of its period. */
  isCurrent: boolean;
  provenance: Provenance;
  publishedAt: Date;
  /** SHA-256 of the edition's bytes, in hexadecimal. */
  digest: string;
  period: SummaryPeriod;
  /** The group's name at that time. */
  group: LocalizedText;
  /** Whether there is a sealed bundle of it: not of one that was published before there were any. */
  isSealed: boolean;
}

export interface EditionView extends EditionHead {
  content: SummaryContent;
  manifest: Manifest;
  /** The bytes that were endorsed, and those that say who did: served as they are. */
  files: { "edition.json": Uint8Array; "manifest.json": Uint8Array };
}

const headingSchema = z.object({ id: z.string(), period: summaryPeriodSchema, group: localizedTextSchema });
type Heading = z.output<typeof headingSchema>;

const headRowSchema = z.object({
  id: z.string(),
  number: z.number(),
  isCurrent: z.boolean(),
  provenance: provenanceSchema,
  publishedAt: z.date(),
  digest: z.string(),
  isSealed: z.boolean(),
});

/** What an edition says of itself never changes, and is read out of its bytes once: every page asks for all of them. */
const headings = new Map<string, Heading>();

async function learnHeadings(ids: readonly string[], { db }: PublicContext): Promise<void> {
  const unknown = ids.filter((id) => !headings.has(id));
  if (unknown.length === 0) return;
  const rows = await db.$queryRaw`
    SELECT id, said -> 'period' AS period, said -> 'taskForce' -> 'name' AS "group"
    FROM published.edition, LATERAL (SELECT convert_from(content, 'UTF8')::jsonb OFFSET 0) AS content_of(said)
    WHERE id = ANY(${unknown})`;
  for (const heading of z.array(headingSchema).parse(rows)) headings.set(heading.id, heading);
}

/** All editions, the latest period first and within a period the newest edition. One statement, and one for those that are new. */
export async function listEditions(context: PublicContext): Promise<EditionHead[]> {
  const rows = await context.db.$queryRaw`
    SELECT id, number, number = max(number) OVER (PARTITION BY period_slug) AS "isCurrent", provenance::text,
           published_at AS "publishedAt", digest, audit_extract IS NOT NULL AS "isSealed"
    FROM published.edition
    ORDER BY ends_on DESC, starts_on DESC, period_slug, number DESC`;
  const heads = z.array(headRowSchema).parse(rows);
  await learnHeadings(
    heads.map(({ id }) => id),
    context,
  );
  return heads.flatMap((head) => {
    const heading = headings.get(head.id);
    return heading ? [{ ...head, ...heading }] : [];
  });
}

/** One edition with all that is in it; `latest` is the current one of the period. Null where there is none. */
export async function findEdition(
  edition: { periodSlug: string; number: number | "latest" },
  { db }: PublicContext,
): Promise<EditionView | null> {
  const { periodSlug, number } = edition;
  const rows = await db.edition.findMany({
    where: { periodSlug },
    select: { number: true },
    orderBy: { number: "desc" },
  });
  const [newest] = rows;
  const found = number === "latest" ? newest : rows.find((row) => row.number === number);
  const where = { periodSlug, number: found?.number };
  const row = found && (await db.edition.findFirst({ where, omit: { auditExtract: true } }));
  if (!row) return null;
  const parse = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
  const content = summaryContentSchema.parse(parse(row.content));
  return {
    id: row.id,
    number: row.number,
    isCurrent: row.number === newest?.number,
    provenance: row.provenance,
    publishedAt: row.publishedAt,
    digest: row.digest,
    period: content.period,
    group: content.taskForce.name,
    content,
    isSealed: (await db.edition.count({ where: { id: row.id, auditExtract: { not: null } } })) > 0,
    manifest: manifestSchema.parse(parse(row.manifest)),
    files: { "edition.json": row.content, "manifest.json": row.manifest },
  };
}

/** The audit chain up to the publication of an edition, as everybody may see it; null where the edition has no bundle. */
export async function findAuditExtract(id: string, { db }: PublicContext): Promise<Uint8Array | null> {
  const row = await db.edition.findUnique({ where: { id }, select: { auditExtract: true } });
  return row?.auditExtract ?? null;
}

/** What the group whose register this is is called now; what it has published keeps the name that it was published with. */
export async function findGroupName(
  { locale }: { locale: Locale },
  { db }: PublicContext,
): Promise<Rendering | null> {
  const row = await db.publishedTaskForce.findFirst();
  return row ? render(localizedTextSchema.parse(row.name), locale) : null;
}
