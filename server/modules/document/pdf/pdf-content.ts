import type { Locale } from "@/server/kernel/locale";
import type { DocumentLayout } from "../document.schema";
import { type DocumentItem, type DocumentTree, type Line, plain, type Span } from "../document-tree";
import { isInAreas, itemNumber } from "../item-number";
import { heldTogether } from "./held-together";
import { FACES, FAMILIES } from "./pdf-faces";
import { type PdfTypography, pdfTypography } from "./pdf-typography";
import { printable } from "./printable";

/**
 * A string, the end of a line that somebody wrote, a place where a long word may be broken, or what must stay in one line.
 */
type Piece = string | { kind: "line" } | { kind: "break" } | { kind: "held"; text: string; gap: boolean };

interface Run {
  locale: Locale;
  pieces: Piece[];
}

type RunLine = readonly Run[];

/** What the template is given: everything that it says, and everything that it measures by. */
export interface PdfContent {
  title: string;
  author: string;
  locale: Locale;
  typography: PdfTypography;
  faces: typeof FACES;
  families: typeof FAMILIES;
  draft: { head: RunLine; ground: RunLine; size: number } | null;
  titles: readonly RunLine[];
  period: RunLine;
  notes: readonly RunLine[];
  opening: RunLine;
  inAreas: boolean;
  sections: readonly {
    heading: RunLine | null;
    items: readonly { heading: RunLine; paragraphs: readonly RunLine[] }[];
  }[];
}

/** A row of letters or digits that may not find room in one line, such as an address; it is broken where it must be. */
const ENDLESS = /[!-~\u00a1-\u02ff]{40,}/g;
const SOME = /.{8}/g;
/** Strings, with the ends of lines and the breaks in endless words between them. */
function loosePieces(text: string): Piece[] {
  const marked = text.replace(ENDLESS, (word) => word.replace(SOME, "$&\0"));
  return marked
    .split(/([\n\0])/)
    .filter(Boolean)
    .map((part): Piece => {
      if (part === "\n") return { kind: "line" };
      return part === "\0" ? { kind: "break" } : part;
    });
}

function piecesOf(text: string, locale: Locale): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of heldTogether(text, locale)) {
    const between = text.slice(done, start);
    const held = text.slice(start, end);
    const gap = /\p{Script=Han}/u.test(text.charAt(start - 1)) && /^[A-Za-z0-9]/.test(held);
    pieces.push(...loosePieces(between), { kind: "held", text: held, gap });
    done = end;
  }
  return [...pieces, ...loosePieces(text.slice(done))];
}

/** White space of other widths than the usual one, the ideographic apart, has no glyph in every face. */
const SPACE = /[^\S\n \u3000]/g;

function runOf({ text, locale }: Span): Run {
  return { locale, pieces: piecesOf(printable(text).replace(SPACE, " "), locale) };
}

const runs = (line: Line): RunLine => line.map(runOf);

/** As wide as the text area across, and no higher than 110 pt. */
function draftMark({ draft, locale }: DocumentTree): PdfContent["draft"] {
  if (!draft) return null;
  const width = [...draft.name].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 1 : 0.6), 0);
  return {
    head: runs([{ text: draft.text, locale }]),
    ground: [{ locale, pieces: [printable(draft.name)] }],
    size: Math.min(110, 420 / Math.max(1, width)),
  };
}

function itemOf(item: DocumentItem, tree: DocumentTree, layout: DocumentLayout) {
  const number: Span = { text: itemNumber(item, tree, layout), locale: tree.locale };
  return { heading: runs([number, ...item.title]), paragraphs: item.paragraphs.map(runs) };
}

/** Bookmarks and file properties are shown by programs with faces of their own; only what no text may hold is left out. */
const NO_TEXT = /\p{Cc}|\p{Cs}/gu;

export function pdfContent(tree: DocumentTree, layout: DocumentLayout): PdfContent {
  const inAreas = isInAreas(tree);
  return {
    title: tree.name.replace(NO_TEXT, ""),
    author: plain(tree.group).replace(NO_TEXT, ""),
    locale: tree.locale,
    typography: pdfTypography(tree.locale, layout, inAreas),
    faces: FACES,
    families: FAMILIES,
    draft: draftMark(tree),
    titles: [runs(tree.group), runs(tree.title)],
    period: runs(tree.period),
    notes: tree.notes.map(runs),
    opening: runs(tree.opening),
    inAreas,
    sections: tree.sections.map(({ heading, items }) => ({
      heading: heading && runs(heading),
      items: items.map((item) => itemOf(item, tree, layout)),
    })),
  };
}
