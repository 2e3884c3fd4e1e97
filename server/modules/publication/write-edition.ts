import type { Tx } from "@/server/db/transaction";
import { dateColumn } from "../reporting-period/civil-day";
import type { SummaryContent, SummaryUpdate } from "../summary/summary.schema";
import { canonicalBytes, digestOf } from "./digest";
import type { Manifest } from "./manifest.schema";

/** A figure as a row of `published.figure`; decimals stay strings. */
function figureRows({ number, figures }: SummaryUpdate) {
  return figures.map((figure, position) => ({
    update_number: number,
    position,
    value: figure.value,
    value_max: figure.max,
    unit: figure.unit,
    kind: figure.kind,
    currency: figure.currency,
    qualifier: figure.qualifier,
    side_code: figure.side,
    label: figure.label,
    date: figure.date,
  }));
}

function updateRow({ number, project, isNew, texts }: SummaryUpdate) {
  const titles = Object.entries(texts).map(([locale, text]) => [locale, text.title]);
  return { number, project_slug: project, is_new: isNew, title: Object.fromEntries(titles) };
}

/** The lists that are derived from an edition's content, in one statement each, however long they are. */
async function writeLists(tx: Tx, editionId: string, { updates }: SummaryContent): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO published.progress_update (edition_id, number, project_slug, is_new, title)
    SELECT ${editionId}, r.number, r.project_slug, r.is_new, r.title
    FROM jsonb_to_recordset(${JSON.stringify(updates.map(updateRow))}::jsonb)
      AS r(number int, project_slug text, is_new boolean, title jsonb)`;
  await tx.$executeRaw`
    INSERT INTO published.figure (edition_id, update_number, position, value, value_max, unit, kind, currency, qualifier,
      side_code, label, date)
    SELECT ${editionId}, r.update_number, r.position, r.value, r.value_max, r.unit, r.kind, r.currency, r.qualifier,
      r.side_code, r.label, r.date
    FROM jsonb_to_recordset(${JSON.stringify(updates.flatMap(figureRows))}::jsonb)
      AS r(update_number int, position int, value numeric, value_max numeric, unit text, kind text, currency text,
        qualifier text, side_code text, label jsonb, date text)`;
}

/**
 * Writes an edition and what the public reads of it. The database refuses it unless both sides' endorsement of exactly these
 * bytes is in force.
 */
export async function writeEdition(tx: Tx, content: SummaryContent, manifest: Manifest): Promise<void> {
  const bytes = canonicalBytes(content);
  const edition = await tx.edition.create({
    data: {
      periodSlug: content.period.slug,
      number: manifest.edition,
      startsOn: dateColumn(content.period.startsOn),
      endsOn: dateColumn(content.period.endsOn),
      provenance: manifest.provenance,
      publishedAt: new Date(manifest.publishedAt),
      digest: digestOf(bytes),
      content: Buffer.from(bytes),
      manifest: Buffer.from(canonicalBytes(manifest)),
    },
    select: { id: true },
  });
  await writeLists(tx, edition.id, content);
}
