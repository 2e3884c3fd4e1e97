import type { Rule } from "./rule";
import { agencyVariantRule } from "./rules/agency-variant";
import { brokenSentenceRule } from "./rules/broken-sentence";
import { doubledWordsRule } from "./rules/doubled-words";
import { figureDiffersRule } from "./rules/figure-differs";
import { halfWidthPunctuationRule } from "./rules/half-width-punctuation";
import { missingLeadRule } from "./rules/missing-lead";
import { missingTranslationRule } from "./rules/missing-translation";
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
  ordinalDoesNotFollowRule,
  unusualChangeRule,
  missingLeadRule,
  missingTranslationRule,
  staleTranslationRule,
  brokenSentenceRule,
  unpairedMarksRule,
  doubledWordsRule,
  agencyVariantRule,
  halfWidthPunctuationRule,
  personNameRule,
];
