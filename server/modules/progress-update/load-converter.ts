import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, localizedTextSchema } from "@/server/kernel/localized-text";
import { createConverter } from "../translation/convert";
import type { Convert } from "./settle-content";

interface TermRow {
  rendering: unknown;
}

/** The converter of one glossary, kept until the glossary changes: making it anew at every save would cost more than the save. */
let kept: { key: string; convert: Promise<Convert> } | undefined;

async function makeConvert(terms: LocalizedText[]): Promise<Convert> {
  const converter = await createConverter(terms);
  return (text, from: Locale, to: Locale) =>
    from === "en" || to === "en" ? text : converter.convert(text, from, to);
}

/** Converts between the scripts by the glossary as it is now and the official names of agencies and group. */
export async function loadConverter(tx: Tx): Promise<Convert> {
  const rows = await tx.$queryRaw<TermRow[]>`
    SELECT rendering FROM (
      SELECT 1 AS place, id, rendering FROM workspace.glossary_term
      UNION ALL SELECT 2, slug, name FROM workspace.agency
      UNION ALL SELECT 3, '', name FROM workspace.task_force) terms
    ORDER BY place, id`;
  const key = JSON.stringify(rows);
  if (kept?.key !== key)
    kept = { key, convert: makeConvert(rows.map(({ rendering }) => localizedTextSchema.parse(rendering))) };
  return kept.convert;
}
