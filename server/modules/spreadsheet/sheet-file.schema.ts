/** The forms of a sheet of figures, and of its file's name: `figures.csv`, `figures.xlsx`. */
export const SHEET_FORMATS = ["csv", "xlsx"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export function figuresFileName(format: SheetFormat): string {
  return `figures.${format}`;
}

/** What a file name asks for; null where it names no sheet of figures. */
export function readFiguresFileName(name: string): SheetFormat | null {
  return SHEET_FORMATS.find((format) => figuresFileName(format) === name) ?? null;
}
