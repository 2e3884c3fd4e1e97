import type { Span } from "../narrative/masked-text";
import type { ParticipationRole } from "../summary/summary.schema";
import type { AgencyMention } from "./mention";
import { openRole, type ReadRole } from "./role-verb";
import type { MentionRole } from "./sentence-roles";

/**
 * Who is responsible for an item of a plan, in brackets behind it or on a line of its own: （省知识产权局牵头；香港海关配合）,
 * 负责单位：…, (Led by …; supported by …). What domain words do not name (配合, 协作) is taking part.
 */
const ROLES: readonly (readonly [ParticipationRole, string])[] = [
  ["CO_ORGANISER", "共同主办|联合主办|共同举办|联合举办|合办"],
  ["LEAD", "牵头负责|共同牵头|联合牵头|牵头|主责|负责|责任"],
  ["ORGANISER", "主办"],
  ["UNDERTAKER", "承办"],
  ["ASSISTANT_ORGANISER", "协办"],
  ["SUPPORTER", "支持"],
  ["PARTICIPANT", "积极配合|配合|协作|协助|参与|参加"],
];
const ENGLISH_ROLES: readonly (readonly [ParticipationRole, string])[] = [
  [
    "CO_ORGANISER",
    "(?:jointly organi[sz]ed|co-?organi[sz]ed|jointly hosted|co-?hosted) by|co-?organi[sz]ers?:",
  ],
  ["LEAD", "(?:jointly )?led by|to lead|(?:lead(?:ing)?|responsible)(?: \\w+)?:|lead(?=\\s*$|\\s*[,;)])"],
  ["ORGANISER", "organi[sz]ed by|hosted by|organi[sz]ers?:"],
  ["SUPPORTER", "supported by|with the support of|to support|support(?:ing)?(?: \\w+)?:"],
  [
    "PARTICIPANT",
    "assisted by|with the (?:assistance|participation) of|to (?:assist|co-?operate|take part|participate)|(?:contributing|participating|assisting|co-?operating|contributors?)(?: \\w+)?:",
  ],
];

const WORDS = ROLES.map(([, words]) => words).join("|");
const UNIT = "(?:单位|部门|机构|方)?";
const SIDE = "(?:粤方|港方|澳方|深方|粤|港|澳|双方)";
const BODY =
  "(?:局|署|厅|海关|司|院|公会|律师会|协会|学会|商会|总会|委员会|委|中心|政府|分署|办公室|大学|集团|单位|部门|方|局[）)]|局」)";
const PIECE_WITH_LABEL = new RegExp(`^${SIDE}?(?:${WORDS})${UNIT}(?:分别)?(?:为|是)?\\s*[：:]`);
const PIECE_WITH_VERB = new RegExp(
  `^(?:${SIDE}[：:])?由?[^：:]{1,80}?(?:共同|联合|分别)?(?:${WORDS})(?:落实|实施|推进)?$`,
);
const PLACE = "省|香港|澳门|广东|广州|深圳|珠海|佛山|东莞|海关总署|国家|粤|港|.{2,3}市";
const PIECE_OF_NAMES = new RegExp(`^(?:${SIDE}[：:])?(?:${PLACE})[^：:]{1,80}${BODY}$`);
const IS_AN_ACT = /举办|组织|邀请|访问|拜访|考察|开展|推动|推进|加强|深化|建设|完善/;
const ENGLISH_PIECE = new RegExp(
  `^(?:(?:to be )?(?:${ENGLISH_ROLES.map(([, words]) => words).join("|")})|.{3,120}\\b(?:to lead|lead|leading|to support|to assist|to co-?operate|to take part|to participate)$)`,
  "i",
);
/** No list of agencies is longer. */
const LONGEST = 400;

function pieces(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

function withoutBrackets(text: string): string {
  return text
    .trim()
    .replace(/^[（(【〔[](.*)[)）】〕\]]$/s, "$1")
    .trim();
}

const NAMES_SOMEBODY = new RegExp(`${BODY}|${SIDE}`);

/** Without brackets only a label tells; 香港海关参与 may be the end of a sentence that a line broke. */
function isPiece(piece: string, isBracketed: boolean): boolean {
  if (PIECE_WITH_LABEL.test(piece)) return true;
  return isBracketed && (PIECE_WITH_VERB.test(piece) || PIECE_OF_NAMES.test(piece)) && !IS_AN_ACT.test(piece);
}

const ENGLISH_LABEL = /^[A-Za-z -]{4,40}:/;

function isEnglishPiece(piece: string, isBracketed: boolean): boolean {
  return ENGLISH_PIECE.test(piece) && (isBracketed || ENGLISH_LABEL.test(piece));
}

/** Whether a folded text does nothing but say who is responsible, in brackets or not. */
export function isAssignment(folded: string): boolean {
  const text = withoutBrackets(folded);
  const isBracketed = text !== folded.trim();
  if (text === "" || folded.length > LONGEST) return false;
  if (!/[\u3400-\u9fff]/.test(text)) {
    const said = pieces(text, /;/);
    return said.length > 0 && said.every((piece) => isEnglishPiece(piece, isBracketed));
  }
  const all = pieces(text, /[；;。]|[，,](?!$)/);
  return all.length > 0 && all.every((piece) => isPiece(piece, isBracketed)) && NAMES_SOMEBODY.test(text);
}

interface RoleWord extends Span {
  role: ParticipationRole;
  verb: string;
  /** A label stands before the names that it is of, a verb behind them. */
  leads: boolean;
}

function roleWords(text: string): RoleWord[] {
  const tables = [...ROLES, ...ENGLISH_ROLES];
  const pattern = new RegExp(tables.map(([, words]) => `(${words})`).join("|"), "gi");
  return Array.from(text.matchAll(pattern), (match) => {
    const role = tables[match.slice(1).findIndex((part) => part !== undefined)]?.[0] ?? "PARTICIPANT";
    const end = match.index + match[0].length;
    const isLabel = new RegExp(`^${UNIT}(?:分别)?(?:为|是)?\\s*[：:]`).test(text.slice(end, end + 8));
    const leads = isLabel || /(?:by|of|:)$/i.test(match[0]);
    return { role, verb: match[0], start: match.index, end, leads };
  });
}

/**
 * The part that a text which `isAssignment` gives each agency.
 * @param text folded; offsets of `mentions` are in it
 */
export function rolesInAssignment(text: string, mentions: readonly AgencyMention[]): MentionRole[] {
  const inside = (span: Span) => mentions.some(({ start, end }) => start <= span.start && span.end <= end);
  const words = roleWords(text).filter((word) => !inside(word));
  return mentions.map((mention) => {
    const label = words.findLast((word) => word.leads && word.end <= mention.start);
    const verb = words.find((word) => !word.leads && word.start >= mention.end);
    // A label governs what follows it up to the next semicolon; then a verb behind the names does.
    const isPast =
      label !== undefined && verb !== undefined && /[；;。]/.test(text.slice(label.end, mention.start));
    const found = isPast ? verb : (label ?? verb);
    const read: ReadRole = found ? { role: found.role, isOpen: false, verb: found.verb } : openRole("");
    return { mention, ...read };
  });
}
