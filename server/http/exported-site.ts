import { LOCALES } from "../kernel/locale";
import { attachmentStore } from "../modules/attachment-store/store";
import { readVerified } from "../modules/attachment-store/verified-bytes";
import { firstPage } from "../modules/bundle/standalone-page";
import { findGroupName, type PublicContext } from "../modules/publication/publication.queries";
import type { Made } from "./in-process";
import type { KeptAnswer } from "./kept-answer";
import { placeAt } from "./public-address";
import { PublishedAnswers } from "./published-answers";
import { fileOf, relativeLink, withRelativeLinks } from "./relative-links";

export interface SiteFile {
  /** Within the site's folder, with slashes. */
  name: string;
  bytes: Uint8Array;
}

interface Site extends PublicContext {
  /** Makes what stands at an address, as for the front server. */
  make: (address: string) => Promise<Made>;
  /** The register's own, without a slash at the end. */
  origin: string;
}

/** The first page: the way to each language. The front server knows the reader's; a folder does not. */
async function entrance(context: PublicContext): Promise<SiteFile> {
  const names = LOCALES.map(async (locale) => (await findGroupName({ locale }, context))?.text ?? locale);
  const ways = (await Promise.all(names)).map((name, at) => {
    const locale = LOCALES[at] ?? LOCALES[0];
    return { locale, href: fileOf(`/${locale}`), name };
  });
  return { name: "index.html", bytes: Buffer.from(firstPage(ways[0]?.name ?? "", ways)) };
}

/** A kept answer as the file of an address. @param found takes each address that it leads to */
function fileFrom(
  kept: KeptAnswer,
  address: string,
  links: Links,
  found: (address: string) => void,
): SiteFile {
  const bytes = bytesOf(kept, address);
  const name = fileOf(address);
  const type = kept.headers["Content-Type"] ?? "";
  if (type.startsWith("text/html")) {
    const page = withRelativeLinks(bytes.toString("utf8"), address, links.origin, links.isInSite);
    page.addresses.forEach(found);
    return { name, bytes: Buffer.from(page.html) };
  }
  if (!type.startsWith("text/css")) return { name, bytes };
  return { name, bytes: Buffer.from(withRelativeStyles(bytes.toString("utf8"), address, found)) };
}

interface Links {
  origin: string;
  isInSite: (address: string) => boolean;
}

function bytesOf(kept: KeptAnswer, address: string): Buffer {
  const body = kept.bodies.get("identity");
  if (kept.status !== 200 || !body) throw new Error(`${address} answers ${kept.status}`);
  return body.bytes;
}

/** A style sheet with the addresses in it made relative. @param found takes each address of the site that it names */
function withRelativeStyles(css: string, address: string, found: (address: string) => void): string {
  return css.replaceAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, _quote: string, value: string) => {
    const url = new URL(value, `http://site${address}`);
    if (url.host !== "site") return whole;
    found(url.pathname);
    return `url("${relativeLink(fileOf(address), fileOf(url.pathname))}")`;
  });
}

/**
 * Every page and file that the public can read, as files of a folder, each once. They are the very bytes that the front server
 * sends, but for links, which are made relative, so that the folder works anywhere.
 */
export async function* exportedSite(site: Site): AsyncGenerator<SiteFile, void, void> {
  const answers = new PublishedAnswers({ db: site.db, make: site.make, keep: true });
  const places = await answers.places();
  const isInSite = (address: string) =>
    ["published", "built", "attachment"].includes(placeAt(address, places).kind);
  const waiting = [...places.pages];
  const known = new Set(waiting);
  const find = (address: string) => {
    if (!known.has(address)) waiting.push(address);
    known.add(address);
  };
  yield await entrance(site);
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const place = placeAt(address, places);
    if (place.kind === "attachment") {
      yield { name: fileOf(address), bytes: await readVerified(attachmentStore(), place.file) };
      continue;
    }
    const kept = await (place.kind === "built" ? answers.built(address) : answers.published(address));
    yield fileFrom(kept, address, { origin: site.origin, isInSite }, find);
  }
}
