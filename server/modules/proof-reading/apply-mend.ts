import { Conflict, Invalid } from "@/server/kernel/errors";
import { type UpdateContent, updateContentSchema } from "../progress-update/progress-update.schema";
import type { FindingPlace, Mend } from "./finding.schema";

const GONE = "proofReading.findingGone";

/** @throws Conflict where other words stand at the place */
function replaced(text: string | undefined, { start, end, text: words }: FindingPlace, by: string): string {
  if (text === undefined || start === null || end === null) throw new Conflict(GONE);
  if (text.slice(start, end) !== (words ?? "")) throw new Conflict(GONE);
  return text.slice(0, start) + by + text.slice(end);
}

type WrittenFigure = UpdateContent["figures"][number];

/** A figure stays tied to its words where they moved, or where the mend was made within them. */
function figureAfter(
  figure: WrittenFigure,
  place: FindingPlace,
  paragraph: string,
  by: number,
): WrittenFigure {
  const { start, end } = figure;
  if (figure.paragraph !== place.paragraph || start === null || end === null) return figure;
  const [from, to] = [place.start ?? 0, place.end ?? 0];
  if (start >= to && start > from) return { ...figure, start: start + by, end: end + by };
  const isWithin = start <= from && to <= end && end + by > start;
  return isWithin ? { ...figure, end: end + by, text: paragraph.slice(start, end + by) } : figure;
}

function withFigurePlaces(content: UpdateContent, place: FindingPlace, replacement: string): UpdateContent {
  const { sourceLocale, texts, figures } = content;
  const paragraph = texts[sourceLocale]?.paragraphs[place.paragraph ?? -1];
  if (place.locale !== sourceLocale || paragraph === undefined) return content;
  const by = replacement.length - (place.text ?? "").length;
  return { ...content, figures: figures.map((figure) => figureAfter(figure, place, paragraph, by)) };
}

function withWords(content: UpdateContent, place: FindingPlace, replacement: string): UpdateContent {
  const { locale, field, paragraph } = place;
  const text = locale === null ? undefined : content.texts[locale];
  if (locale === null || !text) throw new Conflict(GONE);
  const mended =
    field === "title"
      ? { ...text, title: replaced(text.title, place, replacement) }
      : {
          ...text,
          paragraphs: text.paragraphs.map((one, index) =>
            index === paragraph ? replaced(one, place, replacement) : one,
          ),
        };
  if (field !== "title" && text.paragraphs[paragraph ?? -1] === undefined) throw new Conflict(GONE);
  return withFigurePlaces({ ...content, texts: { ...content.texts, [locale]: mended } }, place, replacement);
}

function withFigure(content: UpdateContent, { row, value, max }: Mend & { kind: "FIGURE" }): UpdateContent {
  if (!content.figures[row]) throw new Conflict(GONE);
  const figures = content.figures.map((figure, index) =>
    index === row ? { ...figure, value, max } : figure,
  );
  return { ...content, figures };
}

/**
 * A content with one mend made, and nothing else changed.
 * @throws Conflict `proofReading.findingGone` where the words or the figure are not there any more; Invalid
 * `proofReading.mendDoesNotFit` where what comes of it cannot be saved
 */
export function applyMend(content: UpdateContent, place: FindingPlace, mend: Mend): UpdateContent {
  const next = mend.kind === "TEXT" ? withWords(content, place, mend.replacement) : withFigure(content, mend);
  const read = updateContentSchema.safeParse(next);
  if (!read.success) throw new Invalid("proofReading.mendDoesNotFit");
  return read.data;
}
