import { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { createConverter } from "../translation/convert";
import type { Convert } from "./settle-content";

interface TermRow {
  rendering: unknown;
}

/** Terms in the order in which they bind: the glossary as it is now, then the official names of agencies and group. */
const TERMS = Prisma.sql`
  SELECT 1 AS place, id, rendering FROM workspace.glossary_term
  UNION ALL SELECT 2, slug, name FROM workspace.agency
  UNION ALL SELECT 3, '', name FROM workspace.task_force`;

/** The converter of one glossary, kept until the glossary changes: making it anew at every save would cost more than the save. */
let kept: { key: string; convert: Promise<Convert> } | undefined;

async function makeConvert(terms: LocalizedText[]): Promise<Convert> {
  const converter = await createConverter(terms);
  return (text, from: Locale, to: Locale) =>
    from === "en" || to === "en" ? text : converter.convert(text, from, to);
}

async function loadTerms(tx: Tx): Promise<LocalizedText[]> {
  const rows = await tx.$queryRaw<TermRow[]>`SELECT rendering FROM (${TERMS}) terms ORDER BY place, id`;
  return rows.map(({ rendering }) => localizedTextSchema.parse(rendering));
}

/** Converts between the scripts by the glossary and the official names. */
export async function loadConverter(tx: Tx): Promise<Convert> {
  const [state] = await tx.$queryRaw<{ key: string }[]>`
    SELECT md5(coalesce(string_agg(rendering::text, '\n' ORDER BY place, id), '')) AS key FROM (${TERMS}) terms`;
  const key = state?.key ?? "";
  if (kept?.key !== key) kept = { key, convert: makeConvert(await loadTerms(tx)) };
  return kept.convert;
}
