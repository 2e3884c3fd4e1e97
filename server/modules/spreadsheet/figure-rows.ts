import type { SummaryFigure } from "../summary/summary.schema";
import type { FigureRow } from "./spreadsheet.schema";

/** What a sheet needs to know of an update. */
interface UpdateWithFigures {
  number: number;
  project: string;
  figures: readonly SummaryFigure[];
}

function rowOf(period: string, { number, project }: UpdateWithFigures, figure: SummaryFigure): FigureRow {
  return {
    period,
    number: String(number),
    project,
    side: figure.side ?? "",
    "label_zh-Hans": figure.label["zh-Hans"] ?? "",
    "label_zh-Hant": figure.label["zh-Hant"] ?? "",
    label_en: figure.label.en ?? "",
    value: figure.value,
    value_max: figure.max ?? "",
    unit: figure.unit ?? "",
    kind: figure.kind,
    currency: figure.currency ?? "",
    qualifier: figure.qualifier,
    date: figure.date ?? "",
  };
}

/** Every figure of a period's content as a row, in the order of the summary. */
export function figureRows(content: {
  period: { slug: string };
  updates: readonly UpdateWithFigures[];
}): FigureRow[] {
  const { period, updates } = content;
  return updates.flatMap((update) => update.figures.map((figure) => rowOf(period.slug, update, figure)));
}
