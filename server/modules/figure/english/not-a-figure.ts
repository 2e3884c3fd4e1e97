import { cover, coverMatches } from "../../narrative/masked-text";
import { quotedNames } from "../../narrative/quoted-name";
import { ISO_CODES } from "../currency";
import { ENGLISH_NUMERAL } from "./numeral";

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sep(?:t(?:ember|\\.)?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[,.]\\d)";
const YEAR = "(?:19|20)\\d\\d(?![\\d]|[,.]\\d)";
const TO = "\\s*(?:to|-|–|—|~|and|until|till)\\s*";
const ORDINAL_WORD =
  "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second(?!s)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|hundredth)s?";
const NUMERAL = `(?:\\d[\\d,.]{0,40}|${ENGLISH_NUMERAL})`;
const REFERENCE = "\\(?\\d{1,5}[A-Za-z]{0,2}\\)?(?:\\.\\d+)*(?:\\([a-z0-9]{1,4}\\))*(?!\\.?\\d)";
/** What is numbered and not counted. The number after one of these is its name. */
const NUMBERED =
  "item|section|article|paragraph|para|chapter|annex|appendix|table|figure|class|phase|stage|part|volume|vol|issue|number|room|floor|level|hall|pier|gate|terminal|tower|block|unit|shop|flat|schedule|rule|clause|form|version|grade|tier|route|line|page|step|day|week|year|lot|module|project|booth|option|category|platform|case|edition|cap|pp?|nos?|tel|telephone|fax|hotline|ext|extension";

/** Numerals that name, order or date something and count nothing. */
const NAMING: readonly RegExp[] = [
  // 9 to 30 April 2024, April 9 to 30, April 2024, 2023-04-10, 10/4/2023.
  new RegExp(`\\b${DAY}(?:${TO}${DAY})?(?:${TO}${DAY})?(?: of)? ${MONTH}(?:,? ${YEAR})?`, "g"),
  new RegExp(
    `\\b${MONTH} ${DAY}(?! (?:million|billion))(?:(?:${TO}|, )(?:${MONTH} )?${DAY}(?! (?!${YEAR})[a-z]))*(?:,? ${YEAR})?`,
    "g",
  ),
  new RegExp(`\\b${MONTH},? ${YEAR}`, "g"),
  /\b(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d)|(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)/g,
  // 9.30 am, 9 to 11 pm, 14:15.
  /\b\d{1,2}(?:[:.]\d\d)?(?:\s*(?:to|-|–)\s*\d{1,2}(?:[:.]\d\d)?)?\s*(?:[ap]\.?m\b\.?|o'clock|noon\b)|\b\d{1,2}:\d\d\b/gi,
  // 5th, 14th and 15th, twenty-first, two-thirds, one in five, three quarters.
  /\b\d[\d,]{0,20}(?:st|nd|rd|th)\b(?:[ -]Five-Year)?/g,
  new RegExp(
    `(?:${ENGLISH_NUMERAL}[- ])?\\b${ORDINAL_WORD}\\b(?: ${NUMERAL}(?= (?:years?|months?|weeks?|days?)\\b))?`,
    "gi",
  ),
  new RegExp(`${ENGLISH_NUMERAL}[- ](?:halves|half|quarters?)\\b|\\bone in ${NUMERAL}`, "gi"),
  // section 18, items (3), (8) and (11), Phase One, Nos. 3 and 5, Cap. 528, 12/F, top three.
  new RegExp(`\\b(?:${NUMBERED})\\.?:? (?:no\\.? ?)?(?:${REFERENCE}|\\b[IVX]+\\b)`, "gi"),
  new RegExp(
    `\\b(?:items|sections|articles|paragraphs|paras|chapters|annexes|tables|figures|classes|phases|parts|rules|clauses|pages|projects|nos\\.?|rooms|halls) ${REFERENCE}(?:(?:,| and|, and| or| to|-|–|\\s&) ?${REFERENCE})*`,
    "gi",
  ),
  new RegExp(`\\b(?:top|ranked|ranking) (?:the )?${NUMERAL}`, "gi"),
  /\(\s*\d{1,3}\s*\)|\[\d{4}\]|\b\d{1,3}\/[FG]\b|\b24\/7\b/g,
  // Round the clock: 24 hours a day, seven days a week.
  new RegExp(`${NUMERAL} (?:hours|days) an? (?:day|week)\\b`, "gi"),
  // Telephone numbers: 2852 2185, (852) 2852 2185, +86 20 8765 4321.
  /\+\d{1,3}(?:[ -]?\d{2,4}){2,4}|\(\d{2,4}\)\s*\d{3,4}[ -]?\d{4}|(?<![\d,.$] ?)\b[1-9]\d{3}[ -]\d{4}\b(?![,.]\d)/g,
  // Ages and terms of years.
  new RegExp(`\\baged? (?:between |from )?${NUMERAL}(?: (?:to|and) ${NUMERAL})?`, "gi"),
  new RegExp(
    `\\b(?:past|last|next|previous|coming|recent|preceding|following|these|early|initial) ${NUMERAL}(?= (?:\\w+ )?(?:years?|months?|weeks?|days?|decades?)\\b)`,
    "gi",
  ),
  // Names: One country, two systems; the Group of Twenty; the Four Seasons.
  /\bone[- ]country,? (?:and )?two[- ]systems\b|\bgroup of (?:seven|eight|twenty)\b|\bfive-year plans?\b/gi,
  // Nine Mainland cities, two sides: what the reader knows by its number already.
  new RegExp(
    `\\b(?:the|these|those|both|all) (?:other |said )?(?!\\d)${ENGLISH_NUMERAL}(?! (?:hundred|thousand|million|billion))`,
    "gi",
  ),
  /\b(?:two|three|four) (?:sides|places|parties|governments|territories|jurisdictions|regions)\b/gi,
  // Three-day, 24-hour, three-year-old; but 19-member counts members.
  new RegExp(
    `${NUMERAL}-(?!(?:one|two|three|four|five|six|seven|eight|nine|member|person)\\b|plus\\b|odd\\b|million\\b|billion\\b)[a-z][a-z-]*`,
    "gi",
  ),
  // Codes that letters begin or end: A4, G20, Wi-Fi 6, 5G, COVID-19, ISO 9001.
  /(?<![A-Za-z])(?!(?:RMB|CNY|HKD|MOP|USD|EUR|GBP|[A-Z]{3})\d)[A-Za-z][A-Za-z/-]{0,30}\d[\d.-]{0,30}[A-Za-z]{0,30}|(?<![\d.,])\d{1,20}(?!(?:m|k|mn|bn|kg|km|cm|mm|ml|g)\b)[A-Za-z]{1,30}|\b(?:ISO|IEC|GB|GB\/T|IPC|Wi-Fi|iPhone|Windows|Web) \d[\d.:-]*/g,
];

const MONEY_BEFORE = `(?:[$€£¥￥]|\\b(?:RMB|${ISO_CODES.join("|")}))`;
const MONEY_AFTER = "(?:yuan|renminbi|RMB|patacas?|dollars?|euros?|pounds?|yen)\\b";
/** A year, unless a word or a currency before it, or a currency or a plural after it, says that something is counted. */
const YEARS = new RegExp(
  `(?<!(?:total of|over|than|about|around|some|nearly|almost|least|to|approximately|exceeding|roughly) )(?<![\\d,.] ?|${MONEY_BEFORE} ?[−-]?)(?!${YEAR} ${MONEY_AFTER})\\b${YEAR}(?:s\\b|\\s*[-–/]\\s*(?:${YEAR}|\\d{2}\\b(?![,.]\\d)))?`,
  "gi",
);
/** Up 9.8 per cent over 2022: a year that a clause ends with, whatever stands before it. */
const YEARS_AT_END = new RegExp(
  `\\b(?:over|than|exceeding) ${YEAR}(?=\\s*(?:[.,;)]|$|(?:and|in|to|when|as|by)\\b))`,
  "gi",
);
const YEARS_AFTER_TO = new RegExp(`\\bto ${YEAR}(?! (?!in\\b|by\\b)[a-z-]+s\\b)`, "gi");

/** A quotation that ends as a sentence does is somebody's words; any other is a name. */
const QUOTED = /"[^"]{1,120}?[^",.!?]"/g;
/** 50 in IP 50 Forum; a numeral in words that begins with a capital inside a sentence is part of a name. */
const IN_NAME =
  /(?<=\b[A-Z][\w-]* )\d{1,4}(?= [A-Z][a-z])|(?<=[a-z,] )(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty|Hundred)\b/g;

/** A folded English text with everything covered that holds a numeral and is no counted quantity; of the same length. */
export function coverWhatIsNoEnglishFigure(text: string): string {
  const named = coverMatches(cover(text, quotedNames(text)), [QUOTED]);
  return coverMatches(named, [...NAMING, YEARS, YEARS_AT_END, YEARS_AFTER_TO, IN_NAME]);
}
