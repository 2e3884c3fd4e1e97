import { fold } from "../../narrative/folded-text";
import type { Finding } from "../finding.schema";
import { chinesePersons, englishPersons } from "../person-mention";
import type { ProofReadingKnowledge, ProofReadUpdate, Rule } from "../rule";
import { findingIn, writtenTexts } from "../written-texts";

/** Each name once, in each language in which it is written: 林定国 and 林定國 are the same. */
function find({ update }: ProofReadUpdate, { glossary }: ProofReadingKnowledge): Finding[] {
  const posts = glossary.filter(({ kind }) => kind === "post").map(({ rendering }) => rendering.en ?? "");
  const seen = new Set<string>();
  return writtenTexts(update).flatMap((written) => {
    const { text, locale } = written;
    const persons = locale === "en" ? englishPersons(text, posts) : chinesePersons(text);
    return persons.flatMap((span) => {
      const name = text.slice(span.start, span.end);
      const known = fold(name);
      if (seen.has(known)) return [];
      seen.add(known);
      return findingIn(written, span, {
        rule: "personName",
        fact: "named",
        severity: "SHOULD_LOOK",
        params: { name },
        mends: [],
      });
    });
  });
}

/** A person is named: a reminder to check name and post once more before everybody reads them. */
export const personNameRule: Rule = { code: "personName", find };
