import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import { render, textIn } from "@/server/kernel/localized-text";
import { DOCUMENT_FORMATS, documentFileName } from "../document/document.schema";
import { htmlText, renderArticle } from "../document/html";
import type { Manifest } from "../publication/manifest.schema";
import { composeSummary } from "../summary/compose";
import { attachmentsOf } from "../summary/summary.schema";
import { AUDIT_EXTRACT, attachmentPlace, BUNDLE_LIST, pageFileName } from "./bundle.schema";
import type { EndorsedContent } from "./bundle-list";
import { PAGE_STYLE } from "./page-style";
import { momentIn, type PageWords, pageWords } from "./words";

interface Page {
  locale: Locale;
  title: string;
  body: readonly string[];
}

/** A whole page of HTML that needs nothing else: its policy lets it load nothing and run nothing. */
function htmlPage({ locale, title, body }: Page): string {
  return [
    "<!DOCTYPE html>",
    `<html lang="${LANGUAGE_TAG[locale]}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${htmlText(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    "</head>",
    "<body>",
    ...body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function link(href: string, name: string, attributes = ""): string {
  return `<li><a href="${htmlText(href)}"${attributes}>${htmlText(name)}</a></li>`;
}

function languageLinks(words: PageWords, current: Locale | null): string {
  const items = LOCALES.map((locale) => {
    const tag = LANGUAGE_TAG[locale];
    const here = locale === current ? ' aria-current="page"' : "";
    return link(
      pageFileName(locale),
      words(`languages.${locale}`),
      ` lang="${tag}" hreflang="${tag}"${here}`,
    );
  });
  const label = htmlText(words("languages.label"));
  return [`<nav aria-label="${label}"><ul>`, ...items, "</ul></nav>"].join("\n");
}

function fileLinks(locale: Locale, words: PageWords): string {
  const documents = DOCUMENT_FORMATS.map((format) =>
    link(
      documentFileName({ kind: "summary", locale, format, layout: "as-published" }),
      words(`record.fileNames.${format}`),
    ),
  );
  const others = [
    link("figures.csv", words("record.fileNames.figures")),
    link("edition.json", words("record.fileNames.edition")),
    link("manifest.json", words("record.fileNames.manifest")),
    link(AUDIT_EXTRACT, words("record.fileNames.audit")),
    link(BUNDLE_LIST, words("record.fileNames.bundle")),
  ];
  return `<ul>\n${[...documents, ...others].join("\n")}\n</ul>`;
}

/** The files that were published with the edition, with what is to be seen in them. */
function attachmentRow(edition: EndorsedContent, locale: Locale, words: PageWords): [string, string][] {
  const items = attachmentsOf(edition.content).map((file) => {
    const href = encodeURI(attachmentPlace(file));
    const caption = render(file.caption, locale);
    if (!caption) return link(href, file.name);
    const lang = caption.locale === locale ? "" : ` lang="${LANGUAGE_TAG[caption.locale]}"`;
    return `<li><a href="${htmlText(href)}">${htmlText(file.name)}</a> <span${lang}>${htmlText(caption.text)}</span></li>`;
  });
  return items.length > 0 ? [[words("record.attachments"), `<ul>\n${items.join("\n")}\n</ul>`]] : [];
}

function endorsementLines({ content, manifest }: EndorsedContent, locale: Locale, words: PageWords): string {
  const nameOf = (code: string) => {
    const side = content.sides.find((candidate) => candidate.code === code);
    return side ? textIn(side.name, locale) : code;
  };
  const lines = manifest.endorsements.map(({ side, subject, at }) =>
    words(`record.endorsedBy.${subject}`, { side: nameOf(side), at: momentIn(at, words) }),
  );
  return lines.map(htmlText).join("<br>\n");
}

function correctionRow({ correction }: Manifest, locale: Locale, words: PageWords): [string, string][] {
  if (!correction) return [];
  const reason = textIn(correction.reason, locale);
  const sentence = words("record.correctionOf", { number: correction.of, reason });
  return [[words("record.correction"), htmlText(sentence)]];
}

/** Where the edition comes from, who endorsed it and when, and the other files beside the page. */
function record(edition: EndorsedContent, locale: Locale, words: PageWords): string[] {
  const { manifest } = edition;
  const { sourceDocument: source, auditHead } = manifest;
  const code = (text: string) => `<code>${htmlText(text)}</code>`;
  const items: [string, string][] = [
    [words("record.edition"), htmlText(words("record.editionNumber", { number: manifest.edition }))],
    [words("record.provenance"), htmlText(words(`record.provenanceWords.${manifest.provenance}`))],
    ...(source
      ? ([
          [words("record.sourceDocument"), htmlText(source.fileName)],
          [words("record.sourceDigest"), code(source.sha256)],
        ] satisfies [string, string][])
      : []),
    ...correctionRow(manifest, locale, words),
    [words("record.endorsed"), endorsementLines(edition, locale, words)],
    [words("record.publishedAt"), htmlText(momentIn(manifest.publishedAt, words))],
    [words("record.digest"), code(manifest.content.sha256)],
    [words("record.chain"), htmlText(words("record.chainHead", auditHead))],
    ...attachmentRow(edition, locale, words),
    [words("record.files"), fileLinks(locale, words)],
  ];
  const rows = items.map(([term, detail]) => `<dt>${htmlText(term)}</dt>\n<dd>${detail}</dd>`);
  return [`<h2 class="record" id="record">${htmlText(words("record.title"))}</h2>`, "<dl>", ...rows, "</dl>"];
}

/**
 * An edition as one page of HTML in one language, to be kept or put on any web server beside the other files of its bundle: no
 * script, nothing loaded, every link relative.
 */
export function standalonePage(edition: EndorsedContent, locale: Locale): string {
  const words = pageWords(locale);
  const tree = composeSummary(edition.content, locale, { draft: null });
  const article = renderArticle(tree, { isNew: words("isNew") });
  const body = [
    languageLinks(words, locale),
    `<main>`,
    article,
    ...record(edition, locale, words),
    `</main>`,
  ];
  return htmlPage({ locale, title: tree.name, body });
}

/** What one can go on to from a first page: something with a name, in one language. */
interface Way {
  locale: Locale;
  href: string;
  name: string;
}

/** A first page: the way to each language, for a server or a folder that cannot know which one a reader wants. */
export function firstPage(title: string, ways: readonly Way[]): string {
  const entries = ways.map(({ locale, href, name }) => {
    const tag = LANGUAGE_TAG[locale];
    const there = `<a href="${htmlText(href)}" hreflang="${tag}">${htmlText(name)}</a>`;
    const language = htmlText(pageWords(locale)(`languages.${locale}`));
    return `<section lang="${tag}">\n<h2 class="way">${there}</h2>\n<p>${language}</p>\n</section>`;
  });
  return htmlPage({ locale: LOCALES[0], title, body: ["<main>", ...entries, "</main>"] });
}

/** The page of a bundle that one comes to first: what it is, and the way to each language. */
export function languagePage({ content }: EndorsedContent): string {
  const names = LOCALES.map((locale) => composeSummary(content, locale, { draft: null }).name);
  const ways = LOCALES.map((locale, at) => ({ locale, href: pageFileName(locale), name: names[at] ?? "" }));
  return firstPage(names[0] ?? "", ways);
}
