import { diffArrays } from "diff";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { wordDiff } from "../narrative/word-diff";
import { differences } from "../progress-update/content-changes";
import { contentDigest } from "../publication/digest";
import type { ChangedField, ContentChange } from "./changed-content.schema";
import { contentWords } from "./content-words";
import { type Content, type SaidContent, type SaidLine, saidContent } from "./said-content";
import type { SaidField } from "./said-update";

type Heading = ContentChange["update"];

function bare(update: Heading, field: ChangedField, words: ContentChange["words"] = []): ContentChange {
  return { update, field, locale: null, follows: false, words };
}

const keyOf = ({ field, locale }: SaidField) => `${field} ${locale}`;

/** Each stretch of a field in which the statements differ, word by word. */
function changesOfField(update: Heading, before: SaidField | undefined, after: SaidField | undefined) {
  const field = after ?? before;
  if (!field) return [];
  const stretches = differences(before?.statements ?? [], after?.statements ?? []);
  return stretches.map((stretch): ContentChange => {
    const words = wordDiff(stretch.before.join("\n"), stretch.after.join("\n"));
    return { update, field: field.field, locale: field.locale, follows: field.follows, words };
  });
}

function changesOfFields(update: Heading, before: SaidField[], after: SaidField[]): ContentChange[] {
  const [old, now] = [before, after].map((fields) => new Map(fields.map((one) => [keyOf(one), one])));
  const gone = before.filter((one) => !now?.has(keyOf(one)));
  return [...after, ...gone].flatMap((one) =>
    changesOfField(update, old?.get(keyOf(one)), now?.get(keyOf(one))),
  );
}

/** Lines whose place among those that stayed is another; a line that only moved up because one before it went has not moved. */
function moved(before: readonly SaidLine[], after: readonly SaidLine[]): Set<string> {
  const order = (lines: readonly SaidLine[], others: readonly SaidLine[]) => {
    const known = new Set(others.map(({ project }) => project));
    return lines.map(({ project }) => project).filter((project) => known.has(project));
  };
  const changes = diffArrays(order(before, after), order(after, before));
  return new Set(changes.flatMap(({ added, value }) => (added ? value : [])));
}

interface Comparison {
  before: SaidContent;
  after: SaidContent;
  locale: Locale;
  moved: ReadonlySet<string>;
}

/** An area is known by nothing but its names: where as many are there under other names, they were renamed, one by one. */
function areaNames({ before, after, locale }: Comparison) {
  const names = (areas: LocalizedText[]) => areas.map((name) => textIn(name, locale));
  const isReordered =
    JSON.stringify(names(before.areas).toSorted()) === JSON.stringify(names(after.areas).toSorted());
  const isRenamed = !isReordered && before.areas.length === after.areas.length;
  return { before: names(isRenamed ? after.areas : before.areas), after: names(after.areas) };
}

function placeChanges(comparison: Comparison, before: SaidLine, after: SaidLine): ContentChange[] {
  const names = areaNames(comparison);
  const nameOf = (list: string[], area: number | null) => (area === null ? "" : (list[area] ?? ""));
  const area = wordDiff(nameOf(names.before, before.area), nameOf(names.after, after.area));
  const hasMoved = comparison.moved.has(after.project);
  return [
    ...(hasMoved
      ? [bare(after.heading, "number", wordDiff(String(before.number), String(after.number)))]
      : []),
    ...(area.some(({ kind }) => kind !== "same") ? [bare(after.heading, "area", area)] : []),
  ];
}

function changesOfLine(comparison: Comparison, before: SaidLine, after: SaidLine): ContentChange[] {
  const place = placeChanges(comparison, before, after);
  if (before.whole === after.whole) return place;
  const changes = changesOfFields(after.heading, before.fields, after.fields);
  return [...place, ...(changes.length > 0 ? changes : [bare(after.heading, "places")])];
}

function changesOfLines(comparison: Comparison): ContentChange[] {
  const { before, after } = comparison;
  const old = new Map(before.lines.map((line) => [line.project, line]));
  const now = new Set(after.lines.map((line) => line.project));
  const stayed = after.lines.flatMap((line) => {
    const earlier = old.get(line.project);
    if (earlier) return changesOfLine(comparison, earlier, line);
    const added = line.fields.filter(({ field }) => field !== "standing" && field !== "sourceLocale");
    return [bare(line.heading, "added"), ...changesOfFields(line.heading, [], added)];
  });
  const gone = before.lines.filter(({ project }) => !now.has(project));
  return [...stayed, ...gone.map(({ heading }) => bare(heading, "removed"))];
}

/**
 * What changed from one content to another, word by word and in the words of a reader of `locale`: first what stands around
 * the updates, then update by update. Two contents of different bytes have at least one change.
 */
export function compareContent(before: Content, after: Content, locale: Locale): ContentChange[] {
  const reader = { locale, words: contentWords(locale) };
  const [old, now] = [saidContent(before, reader), saidContent(after, reader)];
  const comparison = { before: old, after: now, locale, moved: moved(old.lines, now.lines) };
  const changes = [...changesOfFields(null, old.fields, now.fields), ...changesOfLines(comparison)];
  if (changes.length > 0) return changes;
  return contentDigest(before) === contentDigest(after) ? [] : [bare(null, "rest")];
}
