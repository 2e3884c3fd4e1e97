import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { idInAddress } from "@/server/kernel/id-in-address";
import type { Locale } from "@/server/kernel/locale";
import { readNotReportedFileName, writeNotReported } from "../board/not-reported";
import { isPaged, readDocumentFileName } from "../document/document.schema";
import { type DocumentTree, itemsOf } from "../document/document-tree";
import { MEDIA_TYPE, renderDocument } from "../document/render-document";
import { findPrepared } from "../document-order/document-order.queries";
import { LONG_DOCUMENT } from "../document-order/document-order.schema";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { figureRows } from "../spreadsheet/figure-rows";
import { loadSheetUpdates } from "../spreadsheet/load-sheet-updates";
import { readFiguresFileName, type SheetFormat } from "../spreadsheet/sheet-file.schema";
import { SHEET_MEDIA_TYPE, writeSheet } from "../spreadsheet/write-sheet";
import { getPlanDocument, getSummary } from "./summary.queries";
import type { PeriodDocument } from "./summary-desk.schema";

export interface DraftFile {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
}

async function summaryFor(
  actor: Actor,
  wanted: PeriodDocument,
  context: CommandContext,
): Promise<DocumentTree> {
  const { tree } = await getSummary(actor, wanted, context);
  if (!tree) throw new NotFound("reportingPeriod.notFound");
  return tree;
}

/** The figures of a period's updates as a sheet, as far as this actor may know of them. */
async function figuresFile(
  actor: Actor,
  { period, file }: { period: string; file: string },
  format: SheetFormat,
  { db }: CommandContext,
): Promise<DraftFile> {
  demandPeriodsExistFor(actor);
  const { updates } = await loadSheetUpdates(db, actor, period);
  const bytes = await writeSheet(figureRows({ period: { slug: period }, updates }), format);
  return { bytes, mediaType: SHEET_MEDIA_TYPE[format], fileName: `${period}-${file}` };
}

/** The updates that nobody has handed in, as a sheet. */
async function notReportedFile(
  actor: Actor,
  { period, file }: { period: string; file: string },
  locale: Locale,
  context: CommandContext,
): Promise<DraftFile> {
  const bytes = await writeNotReported(actor, { periodSlug: period, locale }, context);
  return { bytes, mediaType: SHEET_MEDIA_TYPE.xlsx, fileName: `${period}-${file}` };
}

/**
 * A period's summary or plan, the list of updates not handed in, or the figures of its updates, as a file, as it stands now.
 * @throws NotFound where there is no such period or form, or this actor may not read it
 */
export async function getDraftFile(
  actor: Actor,
  { period: written, file }: { period: string; file: string },
  context: CommandContext,
): Promise<DraftFile> {
  const period = idInAddress(written, "reportingPeriod.notFound");
  const listIn = readNotReportedFileName(file);
  if (listIn) return notReportedFile(actor, { period, file }, listIn, context);
  const sheet = readFiguresFileName(file);
  if (sheet) return figuresFile(actor, { period, file }, sheet, context);
  const named = readDocumentFileName(file);
  if (!named) throw new NotFound("reportingPeriod.notFound");
  const { format, layout } = named;
  const wanted = { periodSlug: period, locale: named.locale };
  const load = named.kind === "plan" ? getPlanDocument : summaryFor;
  const tree = await load(actor, wanted, context);
  const isLong = isPaged(format) && itemsOf(tree).length > LONG_DOCUMENT;
  const asked = { periodSlug: period, fileName: file };
  const prepared = isLong ? await findPrepared(context.db, asked, tree) : null;
  const bytes = prepared ?? (await renderDocument(tree, format, layout));
  const name = tree.draft ? `${period}-draft-${file}` : `${period}-${file}`;
  return { bytes, mediaType: MEDIA_TYPE[format], fileName: name };
}
