import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import type { Line, Span } from "../document/document-tree";
import { bracketedList } from "./number-list";
import { sentenceWith, spanIn } from "./sentence";
import type { SummaryContent } from "./summary.schema";
import { wordsIn } from "./words";

/** What an opening sentence is derived from; both kinds of content have it. */
export interface OpeningFacts {
  group: LocalizedText;
  /** What stands after 从 (or, where it names a single span, after 于). */
  sentenceLabel: LocalizedText;
  items: readonly { number: number; isNew: boolean }[];
}

/** What joins the two ends of a label; a label without it is a single year, half or month. A person may have written the label. */
const JOINS: Record<Locale, RegExp> = { "zh-Hans": /[至到]/, "zh-Hant": /[至到]/, en: / (?:to|until) /i };

function newProjectsClause(items: OpeningFacts["items"], locale: Locale): string {
  const t = wordsIn(locale);
  const numbers = items.filter((item) => item.isNew).map((item) => item.number);
  const list = bracketedList(numbers, locale);
  if (numbers.length === 0) return t("document.newNone");
  if (items.length === 1) return t("document.newOnly");
  if (numbers.length === items.length) return t("document.newAll");
  if (numbers.length === 1) return t("document.newOne", { list });
  return t("document.newSome", { list, count: numbers.length });
}

function composeFor(
  key: "opening" | "openingInFull" | "planOpening",
  facts: OpeningFacts,
  locale: Locale,
): Line {
  const t = wordsIn(locale);
  const label: Span = spanIn(facts.sentenceLabel, locale);
  const when = JOINS[label.locale].test(label.text) ? "document.whenSpan" : "document.whenSingle";
  return sentenceWith([spanIn(facts.group, locale), label], locale, ([group = "", span = ""]) => {
    const values = {
      group,
      when: t(when, { label: span }),
      total: facts.items.length,
      newProjects: newProjectsClause(facts.items, locale),
    };
    if (key !== "openingInFull") return t(`document.${key}`, values);
    return t("document.openingInFull", { opening: t("document.opening", values) });
  });
}

/** The opening sentence of a summary; its counts and its list of new projects are derived, never typed. */
export function composeOpening(facts: OpeningFacts, locale: Locale): Line {
  return composeFor("openingInFull", facts, locale);
}

/** The opening of a summary where its projects do not follow: without the sentence that leads over to them. */
export function composeOpeningAlone(content: SummaryContent, locale: Locale): Line {
  const { taskForce, period, updates } = content;
  const facts = { group: taskForce.name, sentenceLabel: period.sentenceLabel, items: updates };
  return composeFor("opening", facts, locale);
}

/** The opening sentence of a plan, which says what will be done and not what was. */
export function composePlanOpening(facts: OpeningFacts, locale: Locale): Line {
  return composeFor("planOpening", facts, locale);
}
