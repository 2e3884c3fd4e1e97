import { z } from "zod";
import type { PublicDb } from "@/server/db/public-client";
import type { Locale } from "@/server/kernel/locale";
import {
  type LocalizedText,
  localizedTextSchema,
  type Rendering,
  render,
} from "@/server/kernel/localized-text";
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
  provenance: Provenance;
  publishedAt: Date;
  /** SHA-256 of the edition's bytes, in hexadecimal. */
  digest: string;
  period: SummaryPeriod;
  /** The group's name at that time. */
  group: LocalizedText;
}

export interface EditionView extends EditionHead {
  content: SummaryContent;
  manifest: Manifest;
  /** The bytes that were endorsed, and those that say who did: served as they are. */
  files: { "edition.json": Uint8Array; "manifest.json": Uint8Array };
}

const headRowSchema = z.object({
  id: z.string(),
  number: z.number(),
  provenance: provenanceSchema,
  publishedAt: z.date(),
  digest: z.string(),
  period: summaryPeriodSchema,
  group: localizedTextSchema,
});

/** All editions, the latest period first and within a period the newest edition. One statement. */
export async function listEditions({ db }: PublicContext): Promise<EditionHead[]> {
  const rows = await db.$queryRaw`
    SELECT id, number, provenance::text, published_at AS "publishedAt", digest,
           convert_from(content, 'UTF8')::jsonb -> 'period' AS period,
           convert_from(content, 'UTF8')::jsonb -> 'taskForce' -> 'name' AS "group"
    FROM published.edition
    ORDER BY ends_on DESC, starts_on DESC, period_slug, number DESC`;
  return z.array(headRowSchema).parse(rows);
}

/** Of `editions` as `listEditions` gives them, the current one of each period. */
export function currentEditions<T extends EditionHead>(editions: readonly T[]): T[] {
  return editions.filter((edition, at) => editions[at - 1]?.period.slug !== edition.period.slug);
}

/** The editions of one period, the newest first. */
export async function listEditionsOf(
  { periodSlug }: { periodSlug: string },
  context: PublicContext,
): Promise<EditionHead[]> {
  return (await listEditions(context)).filter(({ period }) => period.slug === periodSlug);
}

/** One edition with all that is in it; `latest` is the current one of the period. Null where there is none. */
export async function findEdition(
  edition: { periodSlug: string; number: number | "latest" },
  { db }: PublicContext,
): Promise<EditionView | null> {
  const { periodSlug, number } = edition;
  const row = await db.edition.findFirst({
    where: { periodSlug, number: number === "latest" ? undefined : number },
    orderBy: { number: "desc" },
  });
  if (!row) return null;
  const parse = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
  const content = summaryContentSchema.parse(parse(row.content));
  return {
    id: row.id,
    number: row.number,
    provenance: row.provenance,
    publishedAt: row.publishedAt,
    digest: row.digest,
    period: content.period,
    group: content.taskForce.name,
    content,
    manifest: manifestSchema.parse(parse(row.manifest)),
    files: { "edition.json": row.content, "manifest.json": row.manifest },
  };
}

/** The current edition of the latest period; null before anything is published. */
export async function latestEdition(context: PublicContext): Promise<EditionView | null> {
  const [latest] = await listEditions(context);
  return latest ? findEdition({ periodSlug: latest.period.slug, number: "latest" }, context) : null;
}

/** The group whose register this is, as the latest edition names it. */
export async function findGroupName(
  { locale }: { locale: Locale },
  context: PublicContext,
): Promise<Rendering | null> {
  const [latest] = await listEditions(context);
  return latest ? render(latest.group, locale) : null;
}
