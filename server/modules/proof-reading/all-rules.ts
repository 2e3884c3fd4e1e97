import type { Rule } from "./rule";
import { agencyVariantRule } from "./rules/agency-variant";
import { brokenSentenceRule } from "./rules/broken-sentence";
import { dateOutsidePeriodRule } from "./rules/date-outside-period";
import { doubledWordsRule } from "./rules/doubled-words";
import { figureDiffersRule } from "./rules/figure-differs";
import { glossaryTermRule } from "./rules/glossary-term";
import { halfWidthPunctuationRule } from "./rules/half-width-punctuation";
import { impossibleDateRule } from "./rules/impossible-date";
import { missingLeadRule } from "./rules/missing-lead";
import { missingTranslationRule } from "./rules/missing-translation";
import { mixedStyleRule } from "./rules/mixed-style";
import { ordinalDoesNotFollowRule } from "./rules/ordinal-does-not-follow";
import { partsDoNotAddUpRule } from "./rules/parts-do-not-add-up";
import { personNameRule } from "./rules/person-name";
import { staleTranslationRule } from "./rules/stale-translation";
import { toldTwiceRule } from "./rules/told-twice";
import { unpairedMarksRule } from "./rules/unpaired-marks";
import { unusualChangeRule } from "./rules/unusual-change";

/** Every rule of proof-reading, in the order of their codes. */
export const ALL_RULES: readonly Rule[] = [
  figureDiffersRule,
  partsDoNotAddUpRule,
  toldTwiceRule,
  impossibleDateRule,
  dateOutsidePeriodRule,
  ordinalDoesNotFollowRule,
  unusualChangeRule,
  missingLeadRule,
  missingTranslationRule,
  staleTranslationRule,
  brokenSentenceRule,
  unpairedMarksRule,
  doubledWordsRule,
  agencyVariantRule,
  glossaryTermRule,
  halfWidthPunctuationRule,
  mixedStyleRule,
  personNameRule,
];
