import { formatFigure } from "@/server/i18n/format-figure";
import { partialDateWords } from "@/server/i18n/partial-date-words";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { SummaryAttachment, SummaryText, SummaryUpdate } from "../summary/summary.schema";
import type { ChangedField } from "./changed-content.schema";
import type { ContentWords } from "./content-words";

/** One field of a content as a list of statements, so that everything in it is compared as text is. */
export interface SaidField {
  field: ChangedField;
  /** The language of the statements where that is not the reader's. */
  locale: Locale | null;
  statements: string[];
  /** A converted text. */
  follows: boolean;
}

/** The reader, and the words of their language. */
export interface Reader {
  locale: Locale;
  words: ContentWords;
}

export const inReaders = (field: ChangedField, statements: string[]): SaidField => {
  return { field, locale: null, statements, follows: false };
};

const said = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" ");

function participation(one: SummaryUpdate["participations"][number], { locale, words }: Reader): string {
  const name = one.writtenName ?? textIn(one.name, locale);
  return words("changedContent.item.participation", { name, role: words(`role.${one.role}`) });
}

function activity(
  { date, place, mode, text }: SummaryUpdate["activities"][number],
  { words }: Reader,
): string {
  const when = partialDateWords((key, values) => words(`activity.${key}`, values), date);
  return said(
    when,
    place,
    mode && words(`mode.${mode}`),
    text && words("changedContent.item.quoted", { text }),
  );
}

/** Names of sides by their codes, in the reader's language. */
export type SideNames = (code: string) => string;

/** A label in the languages that the reader does not read is part of the content as well. */
function otherLabels({ label }: SummaryUpdate["figures"][number], { locale, words }: Reader): string | null {
  const read = textIn(label, locale);
  const others = LOCALES.flatMap((one) => (label[one] && label[one] !== read ? [label[one]] : []));
  return others.length > 0 ? words("changedContent.item.quoted", { text: others.join(" / ") }) : null;
}

function figure(one: SummaryUpdate["figures"][number], reader: Reader, sideName: SideNames): string {
  const { locale, words } = reader;
  const when = one.date && partialDateWords((key, values) => words(`activity.${key}`, values), one.date);
  const stated = words("changedContent.item.figure", {
    label: textIn(one.label, locale),
    value: formatFigure(one, locale),
  });
  const about = said(one.side && sideName(one.side), when);
  const whole = about ? words("changedContent.item.about", { stated, about }) : stated;
  return said(whole, otherLabels(one, reader));
}

/** The caption in every language is content, and so are the bytes, which a reader knows by the beginning of their hash. */
function attachment({ name, caption, sha256 }: SummaryAttachment, { words }: Reader): string {
  const captions = LOCALES.flatMap((locale) => caption[locale] ?? []);
  const file = words("changedContent.item.attachment", { name, hash: sha256.slice(0, 12) });
  return said(
    file,
    captions.length > 0 ? words("changedContent.item.quoted", { text: captions.join(" / ") }) : null,
  );
}

function standing({ standing: how, stale }: SummaryText, { words }: Reader): string[] {
  return [
    words(`changedContent.standing.${how}`),
    ...(stale ? [words("changedContent.standing.STALE")] : []),
  ];
}

function textFields(locale: Locale, text: SummaryText, reader: Reader): SaidField[] {
  const follows = text.standing === "CONVERTED";
  return [
    { field: "title", locale, statements: text.title ? [text.title] : [], follows },
    { field: "paragraphs", locale, statements: text.paragraphs, follows },
    { field: "standing", locale, statements: standing(text, reader), follows },
  ];
}

/** What an update says, field by field, in the words of one reader. */
export function saidUpdate(update: SummaryUpdate, reader: Reader, sideName: SideNames): SaidField[] {
  const texts = LOCALES.flatMap((locale) => {
    const text = update.texts[locale];
    return text ? textFields(locale, text, reader) : [];
  });
  const isSource = (one: SaidField) => one.locale === update.sourceLocale;
  const { words } = reader;
  return [
    inReaders("isNew", update.isNew ? [words("changedContent.new")] : []),
    inReaders("sourceLocale", [words(`language.${update.sourceLocale}`)]),
    ...texts.filter(isSource),
    ...texts.filter((one) => !isSource(one)),
    inReaders(
      "participations",
      update.participations.map((one) => participation(one, reader)),
    ),
    inReaders(
      "activities",
      update.activities.map((one) => activity(one, reader)),
    ),
    inReaders(
      "figures",
      update.figures.map((one) => figure(one, reader, sideName)),
    ),
    inReaders(
      "attachments",
      (update.attachments ?? []).map((one) => attachment(one, reader)),
    ),
  ];
}
