import { readNarrative, showNarrative } from "@/server/kernel/narrative-lines";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import type { Finding, FindingPlace, Mend } from "@/server/modules/proof-reading/finding.schema";

const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+/g;

/** Where some words stand in a narrative as it is typed; null where other words stand there by now. */
export function placeInNarrative(
  typed: string,
  { paragraph, start, end, text }: Pick<FindingPlace, "paragraph" | "start" | "end" | "text">,
): { start: number; end: number } | null {
  const lines = [...typed.matchAll(LINE)].filter(([line]) => line.trim() !== "");
  const line = lines[paragraph ?? -1];
  if (!line || start === null || end === null || line[0].slice(start, end) !== text) return null;
  return { start: line.index + start, end: line.index + end };
}

/** A change that a form can take over. */
export type FormMend =
  | { path: `texts.${keyof UpdateForm["texts"]}.${"title" | "paragraphs"}`; value: string }
  | { path: "figures"; value: UpdateForm["figures"] };

function withWords(form: UpdateForm, place: FindingPlace, by: string): FormMend | null {
  const { locale, field, start, end, text } = place;
  if (locale === null || start === null || end === null) return null;
  const typed = form.texts[locale];
  if (field === "title") {
    const isThere = typed.title.slice(start, end) === text;
    const value = typed.title.slice(0, start) + by + typed.title.slice(end);
    return isThere ? { path: `texts.${locale}.title`, value } : null;
  }
  const found = placeInNarrative(typed.paragraphs, place);
  if (!found) return null;
  const value = typed.paragraphs.slice(0, found.start) + by + typed.paragraphs.slice(found.end);
  return { path: `texts.${locale}.paragraphs`, value: showNarrative(readNarrative(value)) };
}

function withFigure(
  form: UpdateForm,
  recorded: string | undefined,
  { row, value, max }: Mend & { kind: "FIGURE" },
): FormMend | null {
  if (recorded === undefined || form.figures[row]?.value !== recorded) return null;
  const figures = form.figures.map((figure, index) => (index === row ? { ...figure, value, max } : figure));
  return { path: "figures", value: figures };
}

/**
 * What a mend changes in the form of an update, which may have been typed in since the finding was made.
 * @returns null where the words or the figure are others by now
 */
export function mendInForm(
  form: UpdateForm,
  finding: Pick<Finding, "place"> & { figure: { value: string } | null },
  mend: Mend,
): FormMend | null {
  if (mend.kind === "TEXT") return withWords(form, finding.place, mend.replacement);
  return withFigure(form, finding.figure?.value, mend);
}
