import type { SideVocabulary } from "../side";

/** How English texts name the two sides, compounds first. */
export const ENGLISH_SIDES: SideVocabulary = {
  plain: [
    [
      "Guangdong(?:-|–|/| and | & )Hong Kong(?:(?:-|–|/|, | and )Macao)?|Hong Kong(?:-|–|/| and | & )(?:the )?(?:Guangdong|Mainland|Macao|Shenzhen)|(?:the )?Mainland(?:,| and) (?:and )?Hong Kong(?:,? and Macao)?|Greater Bay Area|(?:both|two) (?:sides|places|governments)|three places",
      "JOINT",
    ],
    [
      "Guangdong side|Guangdong (?:Customs|Province|Provincial)|Guangdong|(?:Guangzhou|Shenzhen|Gongbei|Huangpu|Shantou|Jiangmen|Zhanjiang) Customs",
      "GUANGDONG",
    ],
    ["Hong Kong side|Hong Kong(?: SAR)?|HKSAR", "HONG_KONG"],
    ["Macao|Macau|Taiwan|Mainland", "OTHER"],
  ],
  isPlace: /\b(?:in|at|to|from|within|across|throughout|visited|visiting)\s+(?:the )?$/i,
  speaksForSide: /^(?:Guangdong side|Hong Kong side|both sides|two sides)$/i,
  sentenceStart: (text) => {
    const last = Array.from(text.matchAll(/[.!?;]["”]?\s+(?=["“A-Z])/g)).at(-1);
    return last ? last.index + last[0].length : 0;
  },
};
