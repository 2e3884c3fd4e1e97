import type { Locale } from "@/server/kernel/locale";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import type { MarkLine } from "../publication/summary-item";
import { MarkedText } from "./marked-text";
import { markedPieces } from "./text-marks";

/** Sets off the words of findings in a document of one language. */
export function markLineFor(findings: readonly FindingView[], language: Locale): MarkLine {
  const ofUpdate = new Map<number, FindingView[]>();
  for (const finding of findings) {
    const { update } = finding.place;
    ofUpdate.set(update, [...(ofUpdate.get(update) ?? []), finding]);
  }
  return ({ update, paragraph }, [only, ...others]) => {
    if (!only || others.length > 0 || only.locale !== language) return null;
    const at = { update, paragraph, locale: language };
    const pieces = markedPieces(only.text, at, ofUpdate.get(update) ?? []);
    return pieces.some(({ isMarked }) => isMarked) ? <MarkedText pieces={pieces} /> : null;
  };
}
