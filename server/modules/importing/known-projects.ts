import type { Tx } from "@/server/db/transaction";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { KnownProject } from "./similar-titles";

interface TitleRow {
  slug: string;
  planned: unknown;
  texts: unknown;
}

/**
 * Every project on record with the titles that it went by, planned and written, of the latest period first.
 * @param locale of these the language that comes first
 */
export async function loadKnownProjects(tx: Tx, locale: Locale): Promise<KnownProject[]> {
  const rows = await tx.$queryRaw<TitleRow[]>`
    SELECT j.slug, u.planned_title AS planned,
      coalesce((SELECT jsonb_object_agg(t.locale, t.title) FROM workspace.revision_text t
                WHERE t.revision_id = u.head_revision_id), '{}'::jsonb) AS texts
    FROM workspace.project j
    LEFT JOIN workspace.progress_update u ON u.project_id = j.id
    LEFT JOIN workspace.reporting_period p ON p.id = u.period_id
    ORDER BY j.slug, p.starts_on DESC, p.id`;
  const order = [locale, ...LOCALES.filter((other) => other !== locale)];
  const titles = new Map<string, Set<string>>();
  for (const { slug, planned, texts } of rows) {
    const known = titles.get(slug) ?? new Set<string>();
    for (const column of [texts, planned ?? {}]) {
      const named = localizedTextSchema.parse(column);
      for (const title of order.map((one) => named[one] ?? "")) if (title.trim()) known.add(title);
    }
    titles.set(slug, known);
  }
  return [...titles].map(([slug, known]) => ({ slug, titles: [...known] }));
}
