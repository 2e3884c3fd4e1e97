import { LOCALES } from "@/server/kernel/locale";
import { rewordFigure } from "../../figure/reword";
import { type FigureStanding, figureStandings } from "../../figure/standing";
import type { SummaryFigure, SummaryUpdate } from "../../summary/summary.schema";
import type { Finding, Mend } from "../finding.schema";
import { looseNumbers } from "../loose-numbers";
import { withNumber } from "../number-in-words";
import { inScriptOf } from "../other-script";
import { contextOf, wholeField } from "../record-place";
import type { Rule } from "../rule";
import {
  type Disagreement,
  disagreementsIn,
  type Passage,
  type PlacedFigure,
  passagesOf,
} from "../told-figures";
import { findingIn, sentenceWith, type WrittenText, writtenTextsIn } from "../written-texts";

const rule = "figureDiffers";

function narrativeOf(update: SummaryUpdate, locale: WrittenText["locale"]): WrittenText[] {
  return writtenTextsIn(update, locale).filter(({ field }) => field === "narrative");
}

/** The text's number for the record, where nothing but the number is at odds; words that say the record for the text. */
function mendsOf(figure: SummaryFigure, row: number, standing: FigureStanding, written: WrittenText): Mend[] {
  const { stated, differs } = standing;
  if (!stated) return [];
  const isNumberAlone = differs.every((part) => part === "value" || part === "max");
  const isSayable = differs.every((part) => part !== "unit" && part !== "kind");
  const words = rewordFigure(written.text, { ...stated, label: {} }, figure, written.locale);
  return [
    ...(isNumberAlone ? [{ kind: "FIGURE" as const, row, value: stated.value, max: stated.max }] : []),
    ...(isSayable && words !== null ? [{ kind: "TEXT" as const, replacement: words }] : []),
  ];
}

/** A figure on record, and what the words at its place say instead. */
function ofRecord(
  written: WrittenText,
  figure: SummaryFigure,
  row: number,
  standing: FigureStanding,
): Finding[] {
  const { stated, differs } = standing;
  const [first] = differs;
  if (!stated || !first) return [];
  const isPlaced = figure.text !== null;
  const finding = findingIn(written, stated, {
    rule,
    fact: `${first}Differs`,
    // A unit told by another word may be the same unit; without a place, two figures may share a name.
    severity: isPlaced && first !== "unit" ? "MUST_RESOLVE" : "SHOULD_LOOK",
    params: {
      label: LOCALES.map((locale) => figure.label[locale]).find(Boolean) ?? "",
      stated: stated.text,
      value: figure.value,
      max: figure.max ?? "",
      unit: figure.unit ?? "",
      currency: figure.currency ?? "",
      qualifier: figure.qualifier,
    },
    mends: mendsOf(figure, row, standing, written),
  });
  const { value, max, unit, currency, qualifier } = figure;
  return [{ ...finding, context: contextOf(finding.context, row, value, max, unit, currency, qualifier) }];
}

function contradicting(update: SummaryUpdate): Finding[] {
  const paragraphs = update.texts[update.sourceLocale]?.paragraphs ?? [];
  if (update.figures.length === 0) return [];
  const narrative = narrativeOf(update, update.sourceLocale);
  return figureStandings(update.figures, paragraphs).flatMap((standing, row) => {
    const figure = update.figures[row];
    const written = narrative.find(({ paragraph }) => paragraph === standing.stated?.paragraph);
    return figure && written ? ofRecord(written, figure, row, standing) : [];
  });
}

/** A count is written with its own noun; money and percentages as their language writes them. */
function inEnglishWords(here: PlacedFigure, { value, max, kind }: PlacedFigure): string | null {
  if (kind === "COUNT") return max === null ? withNumber(here.text, Number(value), "en") : null;
  const { written, ...figure } = here;
  const stated = { ...figure, label: {}, paragraph: written.paragraph };
  return rewordFigure(written.text, stated, { ...stated, value, max }, "en");
}

/** The source's number in the words of the translation. */
function mendsOfTranslation({ here, there }: Disagreement): Mend[] {
  if (!here || !there) return [];
  const words = wordsFor(here, there);
  return words === null ? [] : [{ kind: "TEXT", replacement: words }];
}

function wordsFor(here: PlacedFigure, there: PlacedFigure): string | null {
  const { locale } = here.written;
  if (locale === "en") return inEnglishWords(here, there);
  if (there.written.locale !== "en") return there.max === null ? inScriptOf(locale, there.text) : null;
  return there.max === null ? withNumber(here.text, Number(there.value), locale) : null;
}

function ofDisagreement(disagreement: Disagreement, passage: Passage, isClear: boolean): Finding[] {
  const { here, there } = disagreement;
  const params = { here: here?.text ?? "", there: there?.text ?? "" };
  if (here) {
    const severity = isClear && there ? "MUST_RESOLVE" : "SHOULD_LOOK";
    const fact = there ? "translationDiffers" : "translationAdds";
    const finding = findingIn(here.written, here, {
      rule,
      fact,
      severity,
      params,
      mends: mendsOfTranslation(disagreement),
    });
    return [{ ...finding, context: contextOf(finding.context, there?.text) }];
  }
  const [into] = passage.translation;
  if (!there || !into) return [];
  const place = {
    ...wholeField(into.update, "narrative", into.locale),
    paragraph: passage.translation.length === 1 ? into.paragraph : null,
  };
  const context = contextOf(sentenceWith(there.written.text, there), into.text);
  return [{ rule, fact: "translationLacks", severity: "SHOULD_LOOK", place, params, mends: [], context }];
}

/** Numbers that a translation tells otherwise. One that the other text has in any form at all is left alone. */
function retold(passage: Passage): Finding[] {
  const disagreements = disagreementsIn(passage);
  if (disagreements.length === 0) return [];
  const numbersOf = (texts: readonly WrittenText[]) => looseNumbers(texts.map(({ text }) => text).join("\n"));
  const [source, translation] = [numbersOf(passage.source), numbersOf(passage.translation)];
  const isClear =
    disagreements.length === 1 &&
    [...passage.source, ...passage.translation].every(({ locale }) => locale !== "en");
  return disagreements.flatMap((disagreement) => {
    const isAdded = disagreement.here !== null && !source.has(disagreement.here.value);
    const isLacking = disagreement.there !== null && !translation.has(disagreement.there.value);
    return isAdded || isLacking ? ofDisagreement(disagreement, passage, isClear) : [];
  });
}

function inTranslations(update: SummaryUpdate): Finding[] {
  const source = narrativeOf(update, update.sourceLocale).filter(({ text }) => text.trim() !== "");
  if (source.length === 0) return [];
  return LOCALES.filter((locale) => locale !== update.sourceLocale).flatMap((locale) => {
    const translation = narrativeOf(update, locale).filter(({ text }) => text.trim() !== "");
    return translation.length === 0 ? [] : passagesOf(source, translation).flatMap(retold);
  });
}

/** Says where a recorded figure, or a translation, is at odds with the number that the narrative states. */
export const figureDiffersRule: Rule = {
  code: rule,
  find: ({ update }) => [...contradicting(update), ...inTranslations(update)],
};
