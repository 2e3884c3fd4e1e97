import { createHash } from "node:crypto";
import { paths } from "@/components/navigation/paths";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { plain } from "../document/document-tree";
import { composeOpeningAlone } from "../summary/opening";
import { feedWords } from "./feed-words";
import {
  type EditionView,
  findEdition,
  findGroupName,
  listEditions,
  type PublicContext,
} from "./publication.queries";
import { escapeXml } from "./xml-text";

/** How many of the newest editions a feed tells of. */
const MOST_ENTRIES = 50;

/** When a feed was last changed in which nothing was published yet. */
const NEVER = new Date(0);

/**
 * The same for the same edition and language for ever, wherever the register is served from: a UUID (RFC 9562, version 8)
 * of SHA-256.
 */
function entryId({ period, number, digest }: EditionView, locale: Locale): string {
  const hash = createHash("sha256").update(`${period.slug}/${number}/${digest}/${locale}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join("-")}`;
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

function titleAndSummary(edition: EditionView, locale: Locale): [string, string] {
  const words = feedWords(locale);
  const { number, content, manifest } = edition;
  const period = textIn(edition.period.label, locale);
  const { correction } = manifest;
  if (!correction) return [words("feed.edition", { period }), plain(composeOpeningAlone(content, locale))];
  const numbers = correction.updates.join(", ");
  const reason = textIn(correction.reason, locale);
  return [words("feed.correction", { period, number }), words("feed.corrected", { numbers, reason })];
}

function entry(edition: EditionView, locale: Locale, baseUrl: string): string {
  const [title, summary] = titleAndSummary(edition, locale);
  const at = edition.publishedAt.toISOString();
  const page = baseUrl + paths.public.edition(locale, edition.period.slug, edition.number);
  const lines = [
    element("id", entryId(edition, locale)),
    element("title", title),
    element("published", at),
    element("updated", at),
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    // Whoever it was by is called as at that time, whatever the group is called now.
    `<author>${element("name", textIn(edition.group, locale))}</author>`,
    element("summary", summary),
  ];
  return ["  <entry>", ...lines.map((line) => `    ${line}`), "  </entry>"].join("\n");
}

/**
 * Editions and corrections in one language, the newest first (RFC 4287). Entries never change: an edition that is corrected
 * is followed by another entry.
 * @param baseUrl without a slash at the end
 */
export async function atomFeed(
  { locale, baseUrl }: { locale: Locale; baseUrl: string },
  context: PublicContext,
): Promise<string> {
  const heads = (await listEditions(context))
    .toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime())
    .slice(0, MOST_ENTRIES);
  const editions: EditionView[] = [];
  for (const { period, number } of heads) {
    const edition = await findEdition({ periodSlug: period.slug, number }, context);
    if (edition) editions.push(edition);
  }
  const group = (await findGroupName({ locale }, context))?.text ?? "";
  const self = escapeXml(baseUrl + paths.public.feed(locale));
  const home = escapeXml(baseUrl + paths.public.home(locale));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE_TAG[locale]}">`,
    `  <id>${self}</id>`,
    `  ${element("title", feedWords(locale)("feed.title", { group }))}`,
    `  ${element("updated", (heads[0]?.publishedAt ?? NEVER).toISOString())}`,
    `  <author>${element("name", group)}</author>`,
    `  <link rel="self" type="application/atom+xml" href="${self}"/>`,
    `  <link rel="alternate" type="text/html" href="${home}"/>`,
    ...editions.map((edition) => entry(edition, locale, baseUrl)),
    "</feed>",
    "",
  ].join("\n");
}
