import { cover, MASK, type Span } from "../narrative/masked-text";
import type { AgencyMention } from "./mention";
import { firstRole, listedRole, openRole, type ReadRole, stronger } from "./role-verb";

/** Agencies that one verb governs: 甲、乙联合丙 before 主办. */
interface Group extends Span {
  members: AgencyMention[];
  /** 联合, 会同 and their like stand between the members. */
  isJoined: boolean;
}

const OFFICIAL =
  "(?:(?:副)?(?:署长|局长|司长|厅长|关长|主任|主席|会长|总裁|总监|处长|院长|专员|秘书长)[一-龥]{0,4}?)?";
const LINK = new RegExp(
  `^\\s*${OFFICIAL}\\s*(?:(?:，|,)?\\s*(?:、|和|与|及|以及|联合|联同|会同|携手|同|连同)\\s*)+$`,
);
const JOINING = /联合|联同|会同|携手|连同|同/;

/** Who is told, thanked or visited takes no part by that. */
const ADDRESSED = /(?:向|致函|致|对|给|感谢|赴|前往|到|走进)了?\s*$/;
const VISITED = /(?:参访|访问|参观|拜访|走访|考察|到访|调研)了?(?!.*(?:由|联合|会同|联同|邀请))[^，；]*$/;
const INVITED = /(?<verb>邀请|邀|委托|会见|会晤|约见|接待)了?\s*$/;
const SUPPORT_BEFORE = /(?:在|获|获得|得到|承蒙|蒙)\s*$/;
const SUPPORT_AFTER = /^\s*(?:的|之)?\s*(?:大力|全力|积极|鼎力|热烈)?支持下?/;
/** What may stand between the beginning of a clause and its subject. */
const SUBJECT_FOLLOWS =
  /(?:^|由|联合|联同|会同|携手|与|和|及|同|并|而|亦|也|其中|期间|方面|此外|另外|同时|随后|其后|继而|以及|，|年内|继续)\s*$/;
const CLAUSE_OF_SAME_SUBJECT = /^\s*(?:并|且|同时|亦|还|也|又|更)/;
const ANOTHER_SUBJECT = /(?<![自理])由(?!于)/;

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

/** As far as a clause is looked back upon. */
const LONGEST_LOOK = 80;

interface Surroundings {
  /** The words of the group's own clause before it. */
  before: string;
  /** The words after it, up to the next group. */
  after: string;
}

/** What a group is told to be without being a subject: supporter, addressee, place visited, guest. Undefined if it is none. */
function roleWithoutVerb({ before, after }: Surroundings): ReadRole | null | undefined {
  const listed = listedRole(before);
  if (listed) return listed;
  if (SUPPORT_BEFORE.test(before) && SUPPORT_AFTER.test(after)) {
    return { role: "SUPPORTER", isOpen: false, verb: "支持" };
  }
  const invited = INVITED.exec(before)?.groups?.verb;
  if (invited !== undefined) return openRole(invited);
  if (ADDRESSED.test(before) || VISITED.test(before)) return null;
  if (SUPPORT_AFTER.test(after) && after.startsWith("的"))
    return { role: "SUPPORTER", isOpen: false, verb: "支持" };
  return /^\s*的/.test(after) ? null : undefined;
}

/** The role that the verbs after a subject give it: the first verb, and those of clauses that go on with 并. */
function roleAsSubject({ before, after }: Surroundings): ReadRole | null {
  const own = after.split(ANOTHER_SUBJECT)[0] ?? "";
  let read: ReadRole | null = null;
  for (const clause of own.split(/[，,]/)) {
    if (read === null) read = firstRole(clause);
    else if (CLAUSE_OF_SAME_SUBJECT.test(clause)) read = stronger(read, firstRole(clause));
  }
  const isSubject = SUBJECT_FOLLOWS.test(before.replaceAll(MASK, "").trim());
  if (read === null || read.isOpen) return isSubject ? (read ?? openRole("")) : null;
  return read;
}

function surroundings(sentence: string, groups: readonly Group[], index: number): Surroundings {
  const group = groups[index];
  const from = groups[index - 1]?.end ?? 0;
  const to = groups[index + 1]?.start ?? sentence.length;
  if (!group) return { before: "", after: "" };
  const before =
    sentence
      .slice(from, group.start)
      .split(/[，,；]/)
      .at(-1) ?? "";
  return { before: before.slice(-LONGEST_LOOK), after: sentence.slice(group.end, to) };
}

/** A group that is no subject, and the words that say so: out of the way of the verbs of the others. */
function coverGroup(sentence: string, group: Group, { before, after }: Surroundings): string {
  const support = SUPPORT_BEFORE.exec(before) ? (SUPPORT_AFTER.exec(after)?.[0].length ?? 0) : 0;
  return cover(sentence, [{ start: group.start, end: group.end + support }]);
}

export interface MentionRole extends ReadRole {
  mention: AgencyMention;
}

/**
 * The roles that one sentence gives the agencies it names.
 * @param sentence folded, with quoted names and dates covered; offsets of `mentions` are in it
 */
export function rolesInSentence(sentence: string, mentions: readonly AgencyMention[]): MentionRole[] {
  const roles: MentionRole[] = [];
  const give = (group: Group, read: ReadRole) => {
    for (const mention of group.members) roles.push({ mention, ...read });
  };
  const all = groupMentions(sentence, mentions);
  let text = sentence;
  const subjects = all.filter((group, index) => {
    const around = surroundings(sentence, all, index);
    const read = roleWithoutVerb(around);
    if (read) give(group, read);
    if (read !== undefined) text = coverGroup(text, group, around);
    return read === undefined;
  });
  for (const [index, group] of subjects.entries()) {
    const around = surroundings(text, subjects, index);
    const read = roleAsSubject(around);
    const isJoint = group.isJoined || /(?:联合|联同|会同|携手)\s*$/.test(around.before);
    // Several who hold one event (举办) do so together; only 主办 says that each is an organiser.
    const isShared = isJoint || (group.members.length > 1 && read?.verb !== "主办");
    if (read) give(group, read.role === "ORGANISER" && isShared ? { ...read, role: "CO_ORGANISER" } : read);
  }
  return roles;
}
