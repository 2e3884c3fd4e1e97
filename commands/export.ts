import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { withDatabase } from "../server/db/connect";
import { connectWorkspace } from "../server/db/workspace-client";
import { systemClock } from "../server/kernel/clock";
import { NotFound } from "../server/kernel/errors";
import type { Locale } from "../server/kernel/locale";
import { localeSchema } from "../server/kernel/locale.schema";
import {
  DOCUMENT_FORMATS,
  DOCUMENT_LAYOUTS,
  type DocumentFormat,
  type DocumentLayout,
  isPaged,
} from "../server/modules/document/document.schema";
import { renderDocument } from "../server/modules/document/render-document";
import { civilDay } from "../server/modules/reporting-period/civil-day";
import { figureRows } from "../server/modules/spreadsheet/figure-rows";
import { SHEET_FORMATS, type SheetFormat } from "../server/modules/spreadsheet/sheet-file.schema";
import { writeSheet } from "../server/modules/spreadsheet/write-sheet";
import { loadPeriodContent } from "../server/modules/summary/period-content";
import { summaryDocument } from "../server/modules/summary/period-document";
import { readSettings } from "../server/settings/settings";
import { Trouble } from "../server/settings/trouble";
import { runCommand } from "./run-command";

interface Wanted {
  periodSlug: string;
  format: DocumentFormat | SheetFormat;
  layout: DocumentLayout;
  locale: Locale;
  /** Null: standard output. */
  out: string | null;
}

const OPTIONS = {
  format: { type: "string" },
  layout: { type: "string", default: "as-published" },
  locale: { type: "string", default: "zh-Hans" },
  out: { type: "string" },
} as const;

const FORMATS = [...DOCUMENT_FORMATS, ...SHEET_FORMATS];

function isSheet(format: Wanted["format"]): format is SheetFormat {
  return SHEET_FORMATS.some((sheet) => sheet === format);
}

/** Null for wrong usage. The format may be left to the ending of the file. */
function wantedOf(args: string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const [periodSlug, ...more] = positionals;
    const { out = null } = values;
    const formatName = values.format ?? path.extname(out ?? "").slice(1);
    const format = FORMATS.find((known) => known === formatName);
    const layout = DOCUMENT_LAYOUTS.find((known) => known === values.layout);
    const locale = localeSchema.safeParse(values.locale);
    if (!periodSlug || more.length > 0 || !locale.success || !format || !layout) return null;
    if (layout !== "as-published" && (isSheet(format) || !isPaged(format))) return null;
    return { periodSlug, format, layout, locale: locale.data, out };
  } catch {
    return null;
  }
}

async function render(url: string, { periodSlug, format, layout, locale }: Wanted): Promise<Uint8Array> {
  const db = connectWorkspace(url, 1);
  try {
    const period = await db.reportingPeriod.findUnique({ where: { slug: periodSlug } });
    if (!period) throw new NotFound("reportingPeriod.notFound", { period: periodSlug });
    if (isSheet(format)) return await writeSheet(figureRows(await loadPeriodContent(db, period.id)), format);
    const today = civilDay(systemClock.now());
    return await renderDocument((await summaryDocument(db, period, locale, today)).tree, format, layout);
  } finally {
    await db.$disconnect();
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes).catch((error: unknown) => {
    throw new Trouble("export.notWritable", { file, words: error instanceof Error ? error.message : "" });
  });
}

await runCommand("export", async (args, terminal) => {
  const wanted = wantedOf(args);
  if (!wanted) return terminal.usage();
  const bytes = await withDatabase(readSettings(), (urls) => render(urls.workspace, wanted));
  if (wanted.out) await write(wanted.out, bytes);
  else terminal.answer(bytes);
  return 0;
});
