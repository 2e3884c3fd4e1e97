import { createTranslator } from "use-intl/core";
import type { CommandContext } from "@/server/db/command-context";
import en from "@/server/i18n/messages/en/board.json";
import enReview from "@/server/i18n/messages/en/review.json";
import zhHans from "@/server/i18n/messages/zh-Hans/board.json";
import zhHansReview from "@/server/i18n/messages/zh-Hans/review.json";
import zhHant from "@/server/i18n/messages/zh-Hant/board.json";
import zhHantReview from "@/server/i18n/messages/zh-Hant/review.json";
import type { Actor } from "@/server/kernel/actor";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { civilDay } from "../reporting-period/civil-day";
import type { ProgressState } from "../review/review.schema";
import { type SheetCell, writeWorkbook } from "../spreadsheet/workbook";
import { type BoardView, getBoard } from "./board.queries";
import { boardSchema } from "./board.schema";
import type { BoardLine } from "./board-lines";

const WORDS: Record<Locale, { board: typeof zhHans; review: typeof zhHansReview }> = {
  "zh-Hans": { board: zhHans, review: zhHansReview },
  "zh-Hant": { board: zhHant, review: zhHantReview },
  en: { board: en, review: enReview },
};

const COLUMNS = [
  { name: "number", width: 8 },
  { name: "project", width: 60 },
  { name: "side", width: 12 },
  { name: "responsible", width: 36 },
  { name: "contributing", width: 36 },
  { name: "state", width: 14 },
  { name: "dueOn", width: 14 },
  { name: "daysLate", width: 12 },
  { name: "remindedOn", width: 14 },
] as const;

/** Nothing was handed in: not begun, being written, or returned and not handed in again. */
const NOT_REPORTED: readonly ProgressState[] = ["EMPTY", "DRAFT", "RETURNED"];

/** The file's name for each language: `not-reported.zh-Hans.xlsx`. */
export function notReportedFileName(locale: Locale): string {
  return `not-reported.${locale}.xlsx`;
}

/** The language that a file name asks for; null where it names no such list. */
export function readNotReportedFileName(name: string): Locale | null {
  return LOCALES.find((locale) => notReportedFileName(locale) === name) ?? null;
}

function wordsIn(locale: Locale) {
  return createTranslator<(typeof WORDS)["zh-Hans"]>({
    locale: LANGUAGE_TAG[locale],
    messages: WORDS[locale],
  });
}

function rowOf(line: BoardLine, { sides }: BoardView, locale: Locale): SheetCell[] {
  const t = wordsIn(locale);
  const side = sides.find(({ code }) => code === line.responsible?.side);
  return [
    line.number,
    textIn(line.title, locale),
    side ? textIn(side.name, locale) : null,
    line.responsible ? textIn(line.responsible.name, locale) : t("board.unassigned"),
    line.contributing.map(({ name }) => textIn(name, locale)).join("; ") || null,
    t(`review.state.${line.state}`),
    line.dueOn,
    line.daysLate || null,
    line.remindedAt && civilDay(line.remindedAt),
  ];
}

/**
 * The updates of a period that nobody has handed in, in order, as a workbook in one language.
 * @returns the bytes of an xlsx file (ECMA-376)
 * @throws NotFound where there is no such period, or this actor may not know of it
 */
export async function writeNotReported(
  actor: Actor,
  { periodSlug, locale }: { periodSlug: string; locale: Locale },
  context: CommandContext,
): Promise<Uint8Array> {
  const board = await getBoard(actor, boardSchema.parse({ periodSlug }), context);
  const t = wordsIn(locale);
  const open = board.updates.filter(({ state }) => NOT_REPORTED.includes(state));
  return writeWorkbook({
    sheet: t("board.sheet.name"),
    columns: COLUMNS.map(({ name, width }) => ({ title: t(`board.sheet.${name}`), width })),
    rows: open.map((line) => rowOf(line, board, locale)),
  });
}
