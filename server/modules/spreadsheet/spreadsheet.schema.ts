import { z } from "zod";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** The columns of a sheet of figures, one row a figure: the same for what is published, handed out and brought in. */
export const FIGURE_COLUMNS = [
  "period",
  "number",
  "project",
  "side",
  "label_zh-Hans",
  "label_zh-Hant",
  "label_en",
  "value",
  "value_max",
  "unit",
  "kind",
  "currency",
  "qualifier",
  "date",
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** One figure as a row; what it does not have is an empty string. */
export type FigureRow = Record<FigureColumn, string>;

export const SHEET_LIMITS = { kilobytes: 1000, rows: 10_000 } as const;

export const figuresOfPeriodSchema = z.object({ periodSlug: idSchema });

/** A sheet to bring in: its bytes in base64, as a form sends them. */
export const sheetOfPeriodSchema = z.object({
  periodSlug: idSchema,
  fileName: wholeText().max(300),
  content: z.base64().max(Math.ceil(((SHEET_LIMITS.kilobytes * 1024) / 3) * 4) + 4, {
    error: "spreadsheet.fileTooLarge",
  }),
});
export type SheetOfPeriod = z.output<typeof sheetOfPeriodSchema>;

/** As it was looked at: what would change must still be what was shown. */
export const takeOverSheetSchema = sheetOfPeriodSchema.extend({ digest: wholeText().length(64) });
export type TakeOverSheet = z.output<typeof takeOverSheetSchema>;
