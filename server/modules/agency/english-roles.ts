import { MASK } from "../narrative/masked-text";
import type { ParticipationRole } from "../summary/summary.schema";
import type { AgencyMention } from "./mention";
import { openRole, type ReadRole } from "./role-verb";
import type { MentionRole } from "./sentence-roles";

/** Agencies that one verb governs. */
interface Group {
  members: AgencyMention[];
  start: number;
  end: number;
  /** "in collaboration with" or its like stands between the members. */
  isJoined: boolean;
}

const WITH =
  "(?:together|jointly|along|(?:in|through) (?:close )?(?:collaboration|conjunction|co-?operation|partnership|association)) with";
const LINK = new RegExp(
  `^(?:\\s*\\([^()]{1,40}\\))?(?:\\s+of (?:the )?(?:HKSAR|Hong Kong)[A-Za-z ]{0,40})?\\s*(?:,|;(?= and)|\\band\\b|&|\\bas well as\\b|\\b${WITH}\\b|\\bthe\\b|\\bboth\\b|\\s)+$`,
  "i",
);
const JOINING = new RegExp(`\\b${WITH}\\b`, "i");
const ENDS_WITH_JOINING = new RegExp(`(?:\\b${WITH}|\\bwith)\\s+(?:the\\s+)?$`, "i");

const JOINTLY = "(?:jointly|co-?)\\s*";
const HOLD =
  "(?:organi[sz]e[sd]?|organi[sz]ing|host(?:s|ed|ing)?|h[eo]ld(?:s|ing)?|stag(?:e[sd]?|ing)|presented|run)";

/** Words before a name that say its part: organised by X, with the support of X, Organiser: X. */
const BEFORE: readonly (readonly [ParticipationRole, RegExp])[] = [
  [
    "CO_ORGANISER",
    new RegExp(
      `(?:\\b${JOINTLY}${HOLD}|\\b${HOLD} jointly) by$|\\b(?:co-?|joint )organi[sz]ers?(?: (?:is|are|were|includ\\w+))?:?$`,
      "i",
    ),
  ],
  [
    "LEAD",
    /\b(?:led|headed|spearheaded) (?:jointly )?by$|\b(?:under the )?(?:lead|leadership) of$|\b(?:lead(?:ing)?|responsible)(?: (?:agenc(?:y|ies)|part(?:y|ies)|units?|departments?|organi[sz]ations?|bod(?:y|ies)))?:$/i,
  ],
  ["UNDERTAKER", /\bundertaken by$/i],
  ["ASSISTANT_ORGANISER", /\bassist(?:ed|ing) in (?:the )?organi[sz]\w+ by$|\bassistant organi[sz]ers?:?$/i],
  [
    "SUPPORTER",
    /\b(?:fully |strongly )?supported by$|\bsupport (?:of|from|by)$|\bsupporting (?:organi[sz]ations?|agenc(?:y|ies)|units?|bod(?:y|ies)|parties)(?: (?:is|are|were|includ\w+))?:?$|\bsupport(?:ing|ers?):$/i,
  ],
  ["ORGANISER", new RegExp(`\\b${HOLD} by$|\\borgani[sz]ers?(?: (?:is|are|were))?:?$`, "i")],
  [
    "PARTICIPANT",
    /\battended by$|\b(?:participation|attendance) of$|\b(?:contributing|participating|assisting|co-?operating)(?: (?:agenc(?:y|ies)|part(?:y|ies)|units?|departments?|organi[sz]ations?|bod(?:y|ies)))?:$|\bassisted by$/i,
  ],
];
const OPEN_BEFORE =
  /\b(?<verb>invit(?:ed|ing)|commission(?:ed|ing)|entrust(?:ed|ing)|engag(?:ed|ing)|appoint(?:ed|ing)|met|meeting)(?: with)?(?: (?:\w+ ){0,3}(?:of|from))?$/i;
const BY = /(?<verb>\b\w+ed|\bbuilt|\bset up|\bdrawn up|\bmade|\bgiven|\btaken) by$/i;
const PEOPLE_OF =
  /\b(?:representatives?|officers?|officials?|members?|delegates?|delegations?|experts?|staff|colleagues|students?|speakers?)(?: \w+)? (?:of|from)$/i;
/** Who is told, visited or spoken of takes no part by that. */
const NOT_A_SUBJECT =
  /(?:\b(?:to|at|for|of|from|in|visited|visiting|toured|visit to|between|against|within|into|on|than|via|through)|\bvisits? (?:of|to))$/i;

/** Verbs behind a name, the first of which says its part. */
const VERBS: readonly (readonly [ParticipationRole, RegExp])[] = [
  ["CO_ORGANISER", new RegExp(`\\b${JOINTLY}(?:\\w+ and )?${HOLD}\\b`, "i")],
  [
    "LEAD",
    /\b(?:led|(?:to|will) lead|leading|lead(?=$|[;,.)])|t(?:ook|akes?|aking) the lead|spearheaded)\b/i,
  ],
  ["UNDERTAKER", /\b(?:undertook|(?:to|will) undertake)\b/i],
  ["ASSISTANT_ORGANISER", /\bassist\w* in (?:the )?organi[sz]\w+/i],
  [
    "SUPPORTER",
    /\b(?:support(?:ed|s|ing)?|(?:lent|gave|rendered|provided|as) (?:its |their |full |a |the )*support(?:er|ing \w+)?)\b/i,
  ],
  ["ORGANISER", new RegExp(`\\b${HOLD}\\b`, "i")],
  [
    "PARTICIPANT",
    /\b(?:(?:was|were) invited to \w+|attend(?:ed|s|ing)?|participat(?:ed|es?|ing)|t(?:ook|akes?|aking) part|join(?:ed|s)?|(?:to|will) (?:assist|co-?operate|contribute))\b/i,
  ],
];
const OPEN_VERB =
  /\b(?!(?:and|based|related|entitled|titled|called|held|themed|supported)\b)[a-z]+(?:ed|es)\b|\b(?:met|set up|made|gave|held|sent|paid|ran|will|continues?|visits?|was|were|is|are)\b/;
const SUBJECT_BEFORE = /(?:^|[,;:(]|\b(?:and|while|where|when|that|which|both|by|also|meanwhile))$/i;

const LONGEST_LOOK = 100;

function groupMentions(sentence: string, mentions: readonly AgencyMention[]): Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const between = last ? sentence.slice(last.end, mention.start) : "";
    if (last && LINK.test(between)) {
      last.members.push(mention);
      last.end = mention.end;
      last.isJoined ||= JOINING.test(between);
    } else {
      groups.push({ members: [mention], start: mention.start, end: mention.end, isJoined: false });
    }
  }
  return groups;
}

const certain = (role: ParticipationRole, verb: string): ReadRole => ({ role, isOpen: false, verb });

function roleBefore(before: string): ReadRole | null | undefined {
  for (const [role, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return certain(role, match[0]);
  }
  const open = OPEN_BEFORE.exec(before)?.groups?.verb ?? BY.exec(before)?.groups?.verb;
  if (open !== undefined) return openRole(open);
  if (PEOPLE_OF.test(before)) return undefined;
  return NOT_A_SUBJECT.test(before) ? null : undefined;
}

function firstVerb(after: string): ReadRole | null {
  let best: { at: number; read: ReadRole } | null = null;
  for (const [role, pattern] of VERBS) {
    const match = pattern.exec(after);
    if (match && (best === null || match.index < best.at))
      best = { at: match.index, read: certain(role, match[0]) };
  }
  const open = OPEN_VERB.exec(after);
  // "was invited to attend" and "were jointly held" begin with a word that by itself says nothing.
  const isAuxiliary = open !== null && /^(?:was|were|is|are|will)$/.test(open[0]);
  if (open && (best === null || (open.index < best.at && !isAuxiliary))) return openRole(open[0]);
  return best?.read ?? null;
}

/** Several who hold one event (held, hosted) do so together; only "organised" says that each is an organiser. */
function shared(read: ReadRole, group: Group, isJoined: boolean): ReadRole {
  const isTogether = isJoined || group.isJoined || (group.members.length > 1 && !/organi/i.test(read.verb));
  return read.role === "ORGANISER" && isTogether ? { ...read, role: "CO_ORGANISER" } : read;
}

interface Around {
  before: string;
  after: string;
}

function aroundGroup(sentence: string, groups: readonly Group[], index: number): Around {
  const group = groups[index];
  if (!group) return { before: "", after: "" };
  const before = sentence.slice(groups[index - 1]?.end ?? 0, group.start).replaceAll(MASK, "");
  return {
    before: before
      .trimEnd()
      .replace(/\s*\b(?:the|both)$/i, "")
      .slice(-LONGEST_LOOK),
    after: sentence.slice(group.end, groups[index + 1]?.start ?? sentence.length),
  };
}

/** The verb of the sentence that a group named behind "with" shares with its subject. */
function jointRole(sentence: string, group: Group): ReadRole {
  const read = firstVerb(sentence.slice(0, group.start)) ?? firstVerb(sentence.slice(group.end));
  const isShared = read?.role === "ORGANISER" || read?.role === "CO_ORGANISER" || read?.role === "LEAD";
  if (!read || read.isOpen || !isShared) return openRole("with");
  return read.role === "ORGANISER" ? { ...read, role: "CO_ORGANISER" } : read;
}

function roleOf(sentence: string, groups: readonly Group[], index: number): ReadRole | null {
  const group = groups[index];
  if (!group) return null;
  const { before, after } = aroundGroup(sentence, groups, index);
  if (ENDS_WITH_JOINING.test(`${before} `)) return jointRole(sentence, group);
  const told = roleBefore(before);
  if (told !== undefined) return told && shared(told, group, false);
  if (/^\s*(?:'s|’s|’)/.test(after)) return null;
  const follower = sentence.slice(group.end);
  const isJoined =
    new RegExp(`^\\s*,?\\s*${WITH}`, "i").test(follower) || JOINING.test(after.slice(0, LONGEST_LOOK * 2));
  const read = firstVerb(isJoined ? follower : after);
  if (read && !read.isOpen) return shared(read, group, isJoined);
  return SUBJECT_BEFORE.test(before.trim()) || PEOPLE_OF.test(before) ? (read ?? openRole("")) : null;
}

/**
 * The roles that one English sentence gives the agencies it names.
 * @param sentence with quoted names and dates covered; offsets of `mentions` are in it
 */
export function rolesInEnglishSentence(sentence: string, mentions: readonly AgencyMention[]): MentionRole[] {
  const groups = groupMentions(sentence, mentions);
  return groups.flatMap((group, index) => {
    const read = roleOf(sentence, groups, index);
    return read ? group.members.map((mention) => ({ mention, ...read })) : [];
  });
}
