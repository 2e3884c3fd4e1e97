import type { DocumentTree } from "../document-tree";
import { watermark } from "./watermark";
import { paragraph } from "./word-body";
import { EVEN_FOOTER, STYLE_OF } from "./word-styles";
import { watermarkFace } from "./word-typography";
import { element, valued, wordPart } from "./xml-element";

/** Which pages a header or footer is of; the first is that of all pages where even ones have none of their own. */
export const SIDES = ["odd", "even"] as const;
export type Side = (typeof SIDES)[number];

const written = (text: string) => element("w:r", {}, element("w:t", { "xml:space": "preserve" }, text));

/** — 1 —, as GB/T 9704-2012 clause 7.5 writes page numbers. */
export function footerPart(side: Side): string {
  const style = side === "odd" ? STYLE_OF.pageNumber : EVEN_FOOTER;
  const number = element("w:fldSimple", { "w:instr": " PAGE " }, written("1"));
  return wordPart(
    "w:ftr",
    element("w:p", {}, element("w:pPr", {}, valued("w:pStyle", style)), written("— "), number, written(" —")),
  );
}

/** The mark of a draft: in words at the head of the page, and behind its text. Null for a published document. */
export function headerPart({ draft, locale }: DocumentTree, side: Side): string | null {
  if (!draft) return null;
  const mark = paragraph([{ text: draft.text, locale }], "header", locale);
  return wordPart("w:hdr", mark.replace(/<\/w:p>$/, `${watermark(draft, watermarkFace(locale), side)}$&`));
}
