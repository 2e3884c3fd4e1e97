import { Prisma } from "@/server/db/generated/client";
import type { SummaryContent, SummaryUpdate } from "../summary/summary.schema";

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

function attachmentRows({ number, attachments = [] }: SummaryUpdate) {
  return attachments.map(({ name, mediaType, size, sha256, caption }, position) => ({
    update_number: number,
    position,
    name,
    media_type: mediaType,
    size,
    sha256,
    caption,
  }));
}

function updateRow({ number, project, isNew, texts }: SummaryUpdate) {
  const titles = Object.entries(texts).map(([locale, text]) => [locale, text.title]);
  return { number, project_slug: project, is_new: isNew, title: Object.fromEntries(titles) };
}

/** The rows of `published.progress_update` that follow from an edition's content, as a query. */
export function derivedUpdates({ updates }: SummaryContent): Prisma.Sql {
  return Prisma.sql`
    SELECT r.number, r.project_slug, r.is_new, r.title
    FROM jsonb_to_recordset(${JSON.stringify(updates.map(updateRow))}::jsonb)
      AS r(number int, project_slug text, is_new boolean, title jsonb)`;
}

/** The rows of `published.figure` that follow from an edition's content, as a query. */
export function derivedFigures({ updates }: SummaryContent): Prisma.Sql {
  return Prisma.sql`
    SELECT r.update_number, r.position, r.value, r.value_max, r.unit, r.kind, r.currency, r.qualifier, r.side_code,
      r.label, r.date
    FROM jsonb_to_recordset(${JSON.stringify(updates.flatMap(figureRows))}::jsonb)
      AS r(update_number int, position int, value numeric(26, 6), value_max numeric(26, 6), unit text, kind text,
        currency text, qualifier text, side_code text, label jsonb, date text)`;
}

/** The rows of `published.attachment` that follow from an edition's content, as a query. */
export function derivedAttachments({ updates }: SummaryContent): Prisma.Sql {
  return Prisma.sql`
    SELECT r.update_number, r.position, r.name, r.media_type, r.size, r.sha256, r.caption
    FROM jsonb_to_recordset(${JSON.stringify(updates.flatMap(attachmentRows))}::jsonb)
      AS r(update_number int, position int, name text, media_type text, size int, sha256 text, caption jsonb)`;
}
