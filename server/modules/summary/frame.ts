import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import type {
  DocumentItem,
  DocumentSection,
  DocumentTree,
  DraftMark,
  DraftOptions,
  Line,
} from "../document/document-tree";
import { headingOrdinal } from "../document/heading-ordinal";
import { rangedList } from "./number-list";
import { sentenceWith, spanIn } from "./sentence";
import { wordsIn } from "./words";

/** What stands around the items of a summary and of a plan alike: its head, draft mark, notes and area headings. */

/** So much of the digest is printed that two drafts are told apart at a glance; all of it is in the tree. */
const SHOWN_DIGITS = 16;

function draftMark(draft: DraftOptions["draft"], locale: Locale): DraftMark | null {
  if (!draft) return null;
  const format = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], { dateStyle: "long", timeZone: "UTC" });
  const date = format.format(new Date(draft.date));
  const digest = draft.digest.slice(0, SHOWN_DIGITS);
  const t = wordsIn(locale);
  return { ...draft, name: t("document.draftName"), text: t("document.draftMark", { digest, date }) };
}

type Head = Pick<DocumentTree, "locale" | "name" | "group" | "title" | "period" | "draft">;

export function composeHead(
  content: { taskForce: { name: LocalizedText }; period: { label: LocalizedText } },
  titleKey: "summaryTitle" | "planTitle",
  locale: Locale,
  options: DraftOptions,
): Head {
  const t = wordsIn(locale);
  const group = spanIn(content.taskForce.name, locale);
  const label = spanIn(content.period.label, locale);
  const title = t(`document.${titleKey}`);
  return {
    locale,
    name: t("document.name", { group: group.text, title, period: label.text }),
    group: [group],
    title: [{ text: title, locale }],
    period: sentenceWith([label], locale, ([standIn = ""]) => t("document.period", { label: standIn })),
    draft: draftMark(options.draft, locale),
  };
}

/** One line for each reservation that a reader must know of; none for a document that is wholly in its own language. */
export function composeNotes(items: readonly DocumentItem[], locale: Locale): Line[] {
  const t = wordsIn(locale);
  const notes = [
    ["noteUntranslated", items.filter((item) => item.translation === "UNTRANSLATED")],
    ["noteUnconfirmed", items.filter((item) => item.translation === "UNCONFIRMED")],
    ["noteStale", items.filter((item) => item.stale)],
  ] as const;
  return notes
    .filter(([, found]) => found.length > 0)
    .map(([key, found]) => {
      const numbers = rangedList(
        found.map((item) => item.number),
        locale,
      );
      return [{ text: t(`document.${key}`, { numbers, count: found.length }), locale }];
    });
}

/**
 * Items under the headings of their areas, in the order of their numbers. Numbers lead: where an area's items do not
 * stand together, its heading comes again, under the ordinal that it had.
 */
export function composeSections(
  placed: readonly { area: number | null; item: DocumentItem }[],
  areas: readonly { name: LocalizedText }[],
  locale: Locale,
): DocumentSection[] {
  const order = [...new Set(placed.map((entry) => entry.area).filter((area) => area !== null))];
  const heading = (area: number | null): Line | null => {
    const name = area === null ? undefined : areas[area]?.name;
    if (area === null || !name) return null;
    const ordinal = headingOrdinal(order.indexOf(area) + 1, locale);
    return sentenceWith([spanIn(name, locale)], locale, ([standIn = ""]) =>
      wordsIn(locale)("document.areaHeading", { ordinal, name: standIn }),
    );
  };
  const sections: { area: number | null; heading: Line | null; items: DocumentItem[] }[] = [];
  for (const { area, item } of placed) {
    const current = sections.at(-1);
    if (current && current.area === area) current.items.push(item);
    else sections.push({ area, heading: heading(area), items: [item] });
  }
  return sections.map(({ heading: line, items }) => ({ heading: line, items }));
}
