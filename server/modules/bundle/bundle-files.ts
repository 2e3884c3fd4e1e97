import { LOCALES } from "@/server/kernel/locale";
import { packArchive } from "@/server/kernel/pack-archive";
import { DOCUMENT_FORMATS, documentFileName } from "../document/document.schema";
import { renderDocument } from "../document/render-document";
import { canonicalBytes } from "../publication/digest";
import { figureRows } from "../spreadsheet/figure-rows";
import { writeSheet } from "../spreadsheet/write-sheet";
import { composeSummary } from "../summary/compose";
import { attachmentsOf, type SummaryAttachment } from "../summary/summary.schema";
import {
  AUDIT_EXTRACT,
  attachmentPlace,
  BUNDLE_LIST,
  bundleNames,
  type NamedFiles,
  pageFileName,
} from "./bundle.schema";
import { bundleList, type EndorsedContent } from "./bundle-list";
import { languagePage, standalonePage } from "./standalone-page";

/** An edition with the bytes that are kept of it. */
export interface SealedEdition extends EndorsedContent {
  files: { "edition.json": Uint8Array; "manifest.json": Uint8Array };
  auditExtract: Uint8Array;
  /** The bytes of a file that was published with it. */
  readAttachment: (file: SummaryAttachment) => Promise<Uint8Array>;
}

const encoder = new TextEncoder();

async function documents(edition: EndorsedContent): Promise<[string, Uint8Array][]> {
  const made: [string, Uint8Array][] = [];
  for (const locale of LOCALES) {
    const tree = composeSummary(edition.content, locale, { draft: null });
    made.push([pageFileName(locale), encoder.encode(standalonePage(edition, locale))]);
    for (const format of DOCUMENT_FORMATS) {
      const name = documentFileName({ kind: "summary", locale, format, layout: "as-published" });
      made.push([name, await renderDocument(tree, format)]);
    }
  }
  return made;
}

async function attachments(edition: SealedEdition): Promise<[string, Uint8Array][]> {
  const read: [string, Uint8Array][] = [];
  for (const file of attachmentsOf(edition.content))
    read.push([attachmentPlace(file), await edition.readAttachment(file)]);
  return read;
}

/** Every file of an edition's bundle, in order. The same edition gives the same bytes. */
export async function bundleFiles(edition: SealedEdition): Promise<NamedFiles> {
  const files = new Map<string, Uint8Array>([
    ["edition.json", edition.files["edition.json"]],
    ["manifest.json", edition.files["manifest.json"]],
    ["figures.csv", await writeSheet(figureRows(edition.content), "csv")],
    [AUDIT_EXTRACT, edition.auditExtract],
    ["index.html", encoder.encode(languagePage(edition))],
    ...(await documents(edition)),
    ...(await attachments(edition)),
  ]);
  files.set(BUNDLE_LIST, canonicalBytes(bundleList(edition, files)));
  return new Map(bundleNames(edition.content).map((name) => [name, files.get(name) ?? new Uint8Array()]));
}

/** The sealed bundle of an edition, for either side and everybody to keep: `bundle.zip`. */
export async function sealBundle(edition: SealedEdition): Promise<Uint8Array> {
  return packArchive(await bundleFiles(edition));
}
