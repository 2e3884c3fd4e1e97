import { paths } from "@/components/navigation/paths";
import { LOCALES, type Locale } from "../kernel/locale";
import { readDocumentFileName } from "../modules/document/document.schema";
import type { PublicAttachment } from "../modules/publication/public-attachments";
import type { PublicPlaces } from "../modules/publication/public-places";
import { readFiguresFileName } from "../modules/spreadsheet/sheet-file.schema";

/** What an address is to the front server. */
export type Place =
  /** A public page, file or list: bytes. `path` is the address under which it is made and kept. */
  | { kind: "published"; path: string }
  /** A file that is published with an edition, sent as it is kept. */
  | { kind: "attachment"; file: PublicAttachment }
  /** A part of the built site, whose name changes with its content. */
  | { kind: "built"; path: string }
  /** The same page without the slash at its end. */
  | { kind: "moved"; path: string }
  /** What Next.js answers for those who work here. */
  | { kind: "workspace" }
  /** Nothing; `locale` where the address names a language. */
  | { kind: "nothing"; locale: Locale | null };

const FILES = new Set(["/robots.txt", "/sitemap.xml", "/icon.svg", ...LOCALES.map(paths.public.feed)]);
/** What follows the language: rooms with whatever is in them, and the doors, behind which there is nothing more. */
const WORKSPACE =
  /^\/((desk|admin|account)(\/.*)?|(sign-in|second-factor)\/?|invitation\/[^/]+\/?|reset(\/[^/]+)?\/?)$/;
/** What programs of the pages call; each has its folder in `app/api`. */
const CALLED = /^\/api\/(attachments|audit|auth|drafts|imports|trpc)(\/.*)?$/;
const DOWNLOAD = /^\/downloads\/([a-z0-9-]+)\/(latest|[1-9]\d{0,4})\/([A-Za-z0-9.-]+)$/;
const SEALED_FILES = new Set(["edition.json", "manifest.json", "bundle.zip"]);

function isFileOfEdition(file: string): boolean {
  if (SEALED_FILES.has(file) || readFiguresFileName(file)) return true;
  return readDocumentFileName(file)?.kind === "summary";
}

function isDownload(path: string, { editions }: PublicPlaces): boolean {
  const [, period = "", edition = "", file = ""] = DOWNLOAD.exec(path) ?? [];
  const numbers = editions.get(period);
  const exists = edition === "latest" ? numbers !== undefined : numbers?.has(Number(edition));
  return Boolean(exists) && isFileOfEdition(file);
}

/** A browser may write a character of an address in another way than `paths` does. */
function attachmentAt(path: string, { attachments }: PublicPlaces): PublicAttachment | null {
  if (attachments.size === 0 || !path.startsWith("/downloads/")) return null;
  const known = attachments.get(path);
  if (known) return known;
  try {
    const parts = path.split("/").map((part) => encodeURIComponent(decodeURIComponent(part)));
    return attachments.get(parts.join("/")) ?? null;
  } catch {
    return null;
  }
}

/** Whether its characters are ones that can be read: Next.js takes any other address for a fault of its own. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/** What stands at `path`, an address without its query, given what is published. Pure, so that a guess costs nothing. */
export function placeAt(path: string, places: PublicPlaces): Place {
  if (places.pages.has(path) || FILES.has(path) || isDownload(path, places))
    return { kind: "published", path };
  const file = attachmentAt(path, places);
  if (file) return { kind: "attachment", file };
  const [, first = ""] = path.split("/");
  const locale = LOCALES.find((known) => known === first) ?? null;
  if (!isReadable(path)) return { kind: "nothing", locale };
  if (path.startsWith("/_next/static/")) return { kind: "built", path };
  if (path === "/" || CALLED.test(path)) return { kind: "workspace" };
  if (locale && WORKSPACE.test(path.slice(`/${first}`.length))) return { kind: "workspace" };
  const bare = path.replace(/\/+$/, "");
  return bare !== path && places.pages.has(bare)
    ? { kind: "moved", path: bare }
    : { kind: "nothing", locale };
}
