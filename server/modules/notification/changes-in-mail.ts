import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { ChangedWords, ContentChange, ShortChanges } from "../changed-content/changed-content.schema";
import { type ContentWords, contentWords } from "../changed-content/content-words";
import { escaped } from "./escaped";

/** What was changed, word by word, in a mail: marked by signs in text, and by marks of their own in HTML. */

function fieldName({ field, locale }: ContentChange, t: ContentWords): string {
  const name = t(`changedContent.fields.${field}`);
  return locale ? t("changedContent.inLanguage", { field: name, language: t(`language.${locale}`) }) : name;
}

function headingOf({ update }: ContentChange, t: ContentWords): string {
  if (!update) return t("changedContent.frame");
  return t("changedContent.update", { number: update.number, title: update.title });
}

interface Group {
  heading: string;
  changes: ContentChange[];
}

/** Changes of one update under one heading, in the order in which they come. */
function groupsOf(changes: readonly ContentChange[], t: ContentWords): Group[] {
  const groups: Group[] = [];
  for (const change of changes) {
    const heading = headingOf(change, t);
    const last = groups.at(-1);
    if (last?.heading === heading) last.changes.push(change);
    else groups.push({ heading, changes: [change] });
  }
  return groups;
}

function wordsAsText({ kind, text }: ChangedWords, t: ContentWords): string {
  if (kind === "same") return text;
  if (kind === "skipped") return t("changedContent.skipped");
  return t(`changedContent.text.${kind}`, { text });
}

function changeAsText(change: ContentChange, t: ContentWords): string {
  const field = fieldName(change, t);
  const words = change.words.map((piece) => wordsAsText(piece, t)).join("");
  return words ? t("changedContent.text.line", { field, words }) : t("changedContent.text.bare", { field });
}

const INS = "background: #dcefe0; color: #14532d; text-decoration: underline";
const DEL = "background: #fbe3e0; color: #8c1d18; text-decoration: line-through";

function wordsAsHtml({ kind, text }: ChangedWords, t: ContentWords): string {
  const inside = escaped(text).replaceAll("\n", "<br>");
  if (kind === "added") return `<ins style="${INS}">${inside}</ins>`;
  if (kind === "removed") return `<del style="${DEL}">${inside}</del>`;
  return kind === "skipped" ? escaped(t("changedContent.skipped")) : inside;
}

function changeAsHtml(change: ContentChange, t: ContentWords): string {
  const words = change.words.map((piece) => wordsAsHtml(piece, t)).join("");
  const lang = change.locale ? ` lang="${LANGUAGE_TAG[change.locale]}"` : "";
  return `<li>${escaped(fieldName(change, t))}${words ? `<br><span${lang}>${words}</span>` : ""}</li>`;
}

function moreWords({ more }: ShortChanges, t: ContentWords): string[] {
  return more > 0 ? [t("changedContent.more", { count: more })] : [];
}

export function changesAsText(told: ShortChanges, locale: Locale): string {
  const t = contentWords(locale);
  const groups = groupsOf(told.changes, t).map(({ heading, changes }) =>
    [heading, ...changes.map((change) => `  ${changeAsText(change, t)}`)].join("\n"),
  );
  return [t("changedContent.title"), ...groups, ...moreWords(told, t)].join("\n\n");
}

export function changesAsHtml(told: ShortChanges, locale: Locale): string {
  const t = contentWords(locale);
  const groups = groupsOf(told.changes, t).map(
    ({ heading, changes }) =>
      `<p><strong>${escaped(heading)}</strong></p>\n<ul>${changes.map((change) => changeAsHtml(change, t)).join("\n")}</ul>`,
  );
  const more = moreWords(told, t).map((words) => `<p>${escaped(words)}</p>`);
  return [`<h2 style="font-size: 18px">${escaped(t("changedContent.title"))}</h2>`, ...groups, ...more].join(
    "\n",
  );
}
