import { fold } from "../narrative/folded-text";

/** A project as it is known by the titles of its updates, the latest first, in whatever language. */
export interface KnownProject {
  slug: string;
  titles: readonly string[];
}

export interface SimilarProject {
  slug: string;
  /** Of its titles, the one that is most like the title in question. */
  title: string;
  /** From 0 to 1. */
  likeness: number;
}

export interface TitleMatches {
  /** The project that goes by exactly this title, script, width, punctuation and spaces apart; null if none or several do. */
  equal: string | null;
  /** Projects whose title is like it, the most alike first: for a person to decide about, never to be merged unasked. */
  similar: SimilarProject[];
}

/**
 * Decided on the titles of the first published summary and on differently worded ones (see the test): the 136 pairs of its
 * different projects reach 0.43 at most, titles that a reader takes for the same project 0.54 at least.
 */
const ALIKE = 0.5;
const MOST_CANDIDATES = 4;

/** Words that say how something goes on, and not what it is: they come and go from one period to the next. */
const HOW = new RegExp(
  [
    "进一步|持续|继续|不断|共同|联合|合力|携手|积极|首届|首次|新一轮|年度",
    "第[0-9零〇一二三四五六七八九十百]+(?:届|次|期|轮)",
    "(?:19|20)[0-9]{2}(?:至|-|—)?年?",
    "开展|举办|组织|推动|推进|促进|深化|加强|强化|完善|健全|实施|建设|支持|参加|参与|更新|拓展|做好|落实",
    "以及|与|和|及|的|暨",
  ].join("|"),
  "g",
);
/** Words that nearly every title holds: two titles are not alike because both have them. */
const EVERYWHERE =
  /粤港澳大湾区|大湾区|粤港澳|粤港|深港|两地|双方|知识产权|合作|活动|工作|项目|广东省|广东|香港/g;
const ENGLISH_FILLER = new Set(
  (
    "a an and at by for from in of on the to with joint jointly continue continued continuing further organise organize " +
    "organising organizing hold holding support supporting strengthen strengthening enhance enhancing promote promoting " +
    "deepen deepening co-operation cooperation guangdong hong kong macao greater bay area gba intellectual property ip " +
    "project projects activity activities work first second third annual"
  ).split(" "),
);

/** Letters and digits alone, folded to one script, width and case. */
function bare(title: string): string {
  return fold(title.normalize("NFKC"))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ings?|ed|es|s)$/, "") : word;
}

/** What a title is compared by: pairs of neighbouring Chinese characters, and stems of words in Latin letters. */
function pieces(title: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (piece: string, weight: number) => found.set(piece, (found.get(piece) ?? 0) + weight);
  const folded = fold(title.normalize("NFKC")).toLowerCase();
  for (const word of folded.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d'-]*/gu) ?? [])
    if (/\p{L}/u.test(word)) add(stem(word), ENGLISH_FILLER.has(word) ? 0.1 : 2);
  for (const run of folded
    .replaceAll(/[^\p{Script=Han}\d]/gu, "")
    .replaceAll(HOW, " ")
    .split(/[\s\d]+/)) {
    const isCommon = new Array<boolean>(run.length).fill(false);
    for (const match of run.matchAll(EVERYWHERE))
      isCommon.fill(true, match.index, match.index + match[0].length);
    for (let at = 0; at + 1 < run.length; at += 1)
      add(run.slice(at, at + 2), isCommon[at] || isCommon[at + 1] ? 0.15 : 1);
  }
  return found;
}

const sum = (weights: Iterable<number>) => [...weights].reduce((total, weight) => total + weight, 0);

/**
 * How alike two titles are, from 0 to 1: by the pieces that they share, weighted, against the mean of both (Dice), or against
 * the shorter one where that is all but contained in the longer.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [pieces(one), pieces(other)];
  const [ofA, ofB] = [sum(a.values()), sum(b.values())];
  if (ofA === 0 || ofB === 0) return bare(one) === bare(other) ? 1 : 0;
  const shared = sum([...a].map(([piece, weight]) => Math.min(weight, b.get(piece) ?? 0)));
  const contained = Math.min(ofA, ofB) >= 2 ? (shared / Math.min(ofA, ofB)) * 0.8 : 0;
  return Math.max((2 * shared) / (ofA + ofB), contained);
}

function mostAlike(title: string, { slug, titles }: KnownProject): SimilarProject {
  const ranked = titles
    .map((known) => ({ slug, title: known, likeness: likeness(title, known) }))
    .sort((a, b) => b.likeness - a.likeness);
  return ranked[0] ?? { slug, title: "", likeness: 0 };
}

/** The known projects that a title may be of. */
export function similarTitles(title: string, known: readonly KnownProject[]): TitleMatches {
  const plain = bare(title);
  const equal = known.filter(({ titles }) => titles.some((one) => bare(one) === plain));
  const ranked = known
    .map((project) => mostAlike(title, project))
    .filter((match) => match.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || a.slug.localeCompare(b.slug))
    .slice(0, MOST_CANDIDATES);
  const [only, ...more] = equal;
  return { equal: only && more.length === 0 ? only.slug : null, similar: ranked };
}
