import { LOCALES, type Locale } from "@/server/kernel/locale";
import { type LocalizedText, render, textIn } from "@/server/kernel/localized-text";
import { canonicalBytes, digestOf } from "../publication/digest";
import type { PlanContent, SummaryContent, SummaryUpdate } from "../summary/summary.schema";
import type { ChangedField, ContentChange } from "./changed-content.schema";
import { inReaders, type Reader, type SaidField, saidUpdate } from "./said-update";

export type Content = PlanContent | SummaryContent;

/** One line of a plan or one update of a summary. */
export interface SaidLine {
  /** Slug: what a line is known by while its number and its title change. */
  project: string;
  number: number;
  /** Index into the areas. */
  area: number | null;
  heading: NonNullable<ContentChange["update"]>;
  fields: SaidField[];
  /** Digest of all that it says, by which a change is seen that no field shows. */
  whole: string;
}

/** A content as lists of statements that a person can read. */
export interface SaidContent {
  fields: SaidField[];
  areas: LocalizedText[];
  lines: SaidLine[];
}

/** A field for each language in which something is written. */
function inEach(field: ChangedField, text: LocalizedText): SaidField[] {
  return LOCALES.flatMap((locale) => {
    const written = text[locale];
    return written ? [{ field, locale, statements: [written], follows: false }] : [];
  });
}

/** A list in each language, such as the names of areas; what is not written in it is left out. */
function listInEach(field: ChangedField, texts: readonly LocalizedText[]): SaidField[] {
  return LOCALES.map((locale) => {
    return { field, locale, statements: texts.flatMap((text) => text[locale] ?? []), follows: false };
  });
}

function frameFields({ taskForce, period, areas, ...content }: Content): SaidField[] {
  return [
    ...inEach("groupName", taskForce.name),
    ...("sides" in content
      ? listInEach(
          "sides",
          content.sides.map(({ name }) => name),
        )
      : []),
    inReaders("address", [period.slug]),
    inReaders("days", [period.startsOn, period.endsOn]),
    ...inEach("label", period.label),
    ...inEach("sentenceLabel", period.sentenceLabel),
    ...listInEach(
      "areas",
      areas.map(({ name }) => name),
    ),
  ];
}

function headingOf(number: number, titles: LocalizedText, locale: Locale): SaidLine["heading"] {
  const title = render(titles, locale);
  return { number, title: title?.text ?? "", locale: title?.locale ?? locale };
}

type PlanLine = PlanContent["projects"][number];

function planLine({ number, area, ...line }: PlanLine, { locale, words }: Reader): SaidLine {
  const fresh = line.isNew ? [words("changedContent.new")] : [];
  return {
    project: line.project,
    number,
    area,
    heading: headingOf(number, line.title, locale),
    fields: [inReaders("isNew", fresh), ...inEach("title", line.title)],
    whole: digestOf(canonicalBytes(line)),
  };
}

function titlesOf({ texts }: SummaryUpdate): LocalizedText {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => (texts[locale] ? [[locale, texts[locale].title]] : [])),
  );
}

function summaryLine(update: SummaryUpdate, reader: Reader, sideName: (code: string) => string): SaidLine {
  const { number, area, ...whole } = update;
  return {
    project: update.project,
    number,
    area,
    heading: headingOf(number, titlesOf(update), reader.locale),
    fields: saidUpdate(update, reader, sideName),
    whole: digestOf(canonicalBytes(whole)),
  };
}

function linesOf(content: Content, reader: Reader): SaidLine[] {
  if ("projects" in content) return content.projects.map((line) => planLine(line, reader));
  const names = new Map(content.sides.map(({ code, name }) => [code, textIn(name, reader.locale)]));
  return content.updates.map((update) => summaryLine(update, reader, (code) => names.get(code) ?? code));
}

/** What a plan or a summary says, in the words of one reader. */
export function saidContent(content: Content, reader: Reader): SaidContent {
  return {
    fields: frameFields(content),
    areas: content.areas.map(({ name }) => name),
    lines: linesOf(content, reader),
  };
}
