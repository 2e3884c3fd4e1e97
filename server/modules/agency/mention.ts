import type { Span } from "../narrative/masked-text";

/** An agency named in a text. */
export interface AgencyMention extends Span {
  /** Null for a body that the records do not know. */
  slug: string | null;
  /** As written; for 香港 in 香港、澳门海关, the name that is meant. */
  name: string;
}

const PROVINCES =
  "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|新加坡|国家|全国|[^中]国";
/** A variant without a place of its own, such as 省知识产权保护中心, is another body's name behind another place. */
const OF_ANOTHER_PLACE = new RegExp(`(?:${PROVINCES}|[省市区县州])$`);
const NAMES_ITS_PLACE = /^(?:香港|澳门|广东|国家|中国|世界|海关总署|最高|.{2,3}[市区]|广州|深圳)/;
/** What makes a longer name of it: 香港海关学院 is not 香港海关. */
const LONGER_NAME =
  /^(?:办公室|学院|分院|分局|分署|支队|总队|协会|学会|基金会|研究[院所]|博物馆|附属|直属|下属|训练)/;
const OWN_REGION = /(?:香港|澳门)(?:特别行政区|特区)?(?:政府)?$|(?<![香港澳门])特区政府$/;

/** Names by their first character, longest first, for one walk along the text. */
export type NameIndex = ReadonlyMap<string, readonly (readonly [string, string])[]>;

export function indexNames(slugs: ReadonlyMap<string, string>): NameIndex {
  const index = new Map<string, [string, string][]>();
  for (const [name, slug] of slugs) {
    const first = name.charAt(0);
    index.set(first, [...(index.get(first) ?? []), [name, slug]]);
  }
  for (const names of index.values()) names.sort(([a], [b]) => b.length - a.length);
  return index;
}

function isWholeName(text: string, name: string, start: number): boolean {
  if (LONGER_NAME.test(text.slice(start + name.length, start + name.length + 4))) return false;
  const before = text.slice(Math.max(0, start - 4), start);
  return NAMES_ITS_PLACE.test(name) || !OF_ANOTHER_PLACE.test(before);
}

/** 香港特区政府律政司 where only 律政司 is known: the place before it is part of the name as written. */
function startWithRegion(text: string, name: string, start: number): number {
  if (NAMES_ITS_PLACE.test(name)) return start;
  return start - (OWN_REGION.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0);
}

function mentionAt(text: string, at: number, index: NameIndex): AgencyMention | null {
  const candidates = index.get(text.charAt(at)) ?? [];
  const found = candidates.find(([name]) => text.startsWith(name, at) && isWholeName(text, name, at));
  if (!found) return null;
  const [name, slug] = found;
  const start = startWithRegion(text, name, at);
  return { slug, name: text.slice(start, at + name.length), start, end: at + name.length };
}

const SHARED_TAIL = /(?:(?:香港|澳门|广东|广州|深圳|珠海|拱北|黄埔)(?:、|和|与|及|以及))+$/;

/** 香港、澳门海关 names two customs: the places before it that, with the same tail, are agencies as well. */
function sharingTail(
  text: string,
  mention: AgencyMention,
  slugs: ReadonlyMap<string, string>,
): AgencyMention[] {
  const name = text.slice(mention.start, mention.end);
  const tail = /^(?:香港|澳门|广东|广州|深圳|珠海|拱北|黄埔)(?<tail>.+)$/.exec(name)?.groups?.tail;
  const before = SHARED_TAIL.exec(text.slice(Math.max(0, mention.start - 16), mention.start));
  if (tail === undefined || !before) return [];
  const offset = mention.start - before[0].length;
  return Array.from(before[0].matchAll(/[^、和与及以]{2,}/g), (place) => {
    const shared = `${place[0]}${tail}`;
    const start = offset + place.index;
    return { slug: slugs.get(shared) ?? null, name: shared, start, end: start + place[0].length };
  }).filter(({ slug }) => slug !== null);
}

/**
 * The known agencies in a folded text whose quoted names are covered, in order: the longest name wins, and a name inside
 * another body's name is none. `name` is folded except that the caller cuts it from the original.
 */
export function findMentions(
  text: string,
  slugs: ReadonlyMap<string, string>,
  index: NameIndex,
): AgencyMention[] {
  const mentions: AgencyMention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mention = mentionAt(text, at, index);
    if (!mention) continue;
    mentions.push(...sharingTail(text, mention, slugs), mention);
    at = mention.end - 1;
  }
  return mentions;
}
