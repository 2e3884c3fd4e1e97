import { fold } from "../narrative/folded-text";

/** Names of groups of agencies, such as 粤港保护知识产权合作专责小组 or the Guangdong/Hong Kong Expert Group on …. */
const GROUP = "(?:小组|工作组|委员会|联席会议|专班|协作组|领导小组|专家组)";
const ENGLISH_GROUP = "\\b(?:Group|Task Force|Committee|Conference|Team|Council|Board|Panel)\\b";

const NAME_IN_SENTENCE = new RegExp(
  `^[^，。；：\\d]{2,40}?${GROUP}(?=\\s*(?:从|自|于|在|由|共|已|按|就|根据|拟|将|，|\\d|[一二][〇零○九]))`,
);
const PERIOD_FIRST = new RegExp(
  `^[^。]{4,40}?[，,]\\s*(?<name>[^，。；：\\d]{2,40}?${GROUP})(?=[从自于在由共已按就根据拟将，\\d])`,
);
const ENGLISH_VERB =
  "(?:has|have|had|will|would|completed?|carried|took|implemented|agreed|is|was|successfully|jointly|launched|conducted|pursued|undertook|worked|continued|plans?|set|proposes?|together|in (?:19|20)\\d\\d|(?:from|during|between|in|for|over) (?:the |mid-|[A-Z][a-z]+ )?(?:19|20|first|second|period|past))";
const ENGLISH_NAME_IN_SENTENCE = new RegExp(
  `(?:\\b[Tt]he\\s+|^)(?<name>[A-Z][^.,;:()]{0,120}?${ENGLISH_GROUP}(?:\\s+(?:on|for|of)\\s+[^.,;:()]{2,120}?)?)(?=\\s+${ENGLISH_VERB}\\b|,|\\s*\\()`,
);

const CHINESE = /[\u3400-\u9fff]/;

/** A name without the spaces of its layout; English words stay apart and lose the article. */
export function tidyName(text: string): string {
  if (CHINESE.test(text)) return text.replaceAll(/\s/g, "");
  return text.trim().replaceAll(/\s+/g, " ").replace(/^the /i, "");
}

export function isGroupName(text: string): boolean {
  const name = tidyName(text);
  return CHINESE.test(name)
    ? new RegExp(`${GROUP}$`).test(fold(name))
    : new RegExp(ENGLISH_GROUP, "i").test(name);
}

/** The group that an opening sentence names as its subject, as written; null if it names none. */
export function nameInSentence(opening: string): string | null {
  const text = opening.trimStart();
  const folded = fold(text);
  if (!CHINESE.test(text.slice(0, 200))) {
    const english = ENGLISH_NAME_IN_SENTENCE.exec(text)?.groups?.name;
    return english ? tidyName(english) : null;
  }
  const first = NAME_IN_SENTENCE.exec(folded)?.[0];
  if (first) return tidyName(text.slice(0, first.length));
  const later = PERIOD_FIRST.exec(folded);
  const name = later?.groups?.name;
  if (!later || !name) return null;
  const at = later[0].length - name.length;
  return tidyName(text.slice(at, later[0].length));
}
