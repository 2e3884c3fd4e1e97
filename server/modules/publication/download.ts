import { attachmentStore } from "../attachment-store/store";
import { readVerified } from "../attachment-store/verified-bytes";
import { sealBundle } from "../bundle/bundle-files";
import { readDocumentFileName } from "../document/document.schema";
import { MEDIA_TYPE, renderDocument } from "../document/render-document";
import { figureRows } from "../spreadsheet/figure-rows";
import { readFiguresFileName, type SheetFormat } from "../spreadsheet/sheet-file.schema";
import { SHEET_MEDIA_TYPE, writeSheet } from "../spreadsheet/write-sheet";
import { findAuditExtract, findEdition, type PublicContext } from "./publication.queries";
import { editionNumberSchema } from "./publication.schema";
import { findReading } from "./reading";

/** A file of an edition, as it is sent. */
export interface Download {
  bytes: Uint8Array;
  mediaType: string;
  /** What it is called where it is kept: it says what it is, away from its address. */
  fileName: string;
}

/** The address of a download, in its parts as written. */
export interface DownloadAddress {
  period: string;
  edition: string;
  file: string;
}

const JSON_FILES = ["edition.json", "manifest.json"] as const;
const BUNDLE_FILE = "bundle.zip";

function wantedEdition({ period, edition }: DownloadAddress) {
  const number = editionNumberSchema.safeParse(edition);
  if (edition === "latest") return { periodSlug: period, number: "latest" as const };
  return number.success ? { periodSlug: period, number: number.data } : null;
}

type WantedEdition = NonNullable<ReturnType<typeof wantedEdition>>;

/** All figures of an edition. */
async function figuresFile(
  address: DownloadAddress,
  wanted: WantedEdition,
  format: SheetFormat,
  context: PublicContext,
): Promise<Download | null> {
  const edition = await findEdition(wanted, context);
  if (!edition) return null;
  const rows = figureRows(edition.content);
  const fileName = `${address.period}-${edition.number}-${address.file}`;
  return { bytes: await writeSheet(rows, format), mediaType: SHEET_MEDIA_TYPE[format], fileName };
}

/** The edition with everything that belongs to it, for whoever wants to keep it. */
async function bundleFile(
  address: DownloadAddress,
  wanted: WantedEdition,
  context: PublicContext,
): Promise<Download | null> {
  const edition = await findEdition(wanted, context);
  const auditExtract = edition && (await findAuditExtract(edition.id, context));
  if (!auditExtract) return null;
  const bytes = await sealBundle({
    ...edition,
    auditExtract,
    readAttachment: (file) => readVerified(attachmentStore(), file),
  });
  const fileName = `${address.period}-${edition.number}-${BUNDLE_FILE}`;
  return { bytes, mediaType: "application/zip", fileName };
}

/** A file of a published edition; null where there is no such edition, file or form. */
export async function findDownload(
  address: DownloadAddress,
  context: PublicContext,
): Promise<Download | null> {
  const wanted = wantedEdition(address);
  if (!wanted) return null;
  const json = JSON_FILES.find((name) => name === address.file);
  if (json) {
    const edition = await findEdition(wanted, context);
    // Under its own name, so that what the page on verifying says can be typed as it stands.
    return edition && { bytes: edition.files[json], mediaType: "application/json", fileName: json };
  }
  if (address.file === BUNDLE_FILE) return bundleFile(address, wanted, context);
  const sheet = readFiguresFileName(address.file);
  if (sheet) return figuresFile(address, wanted, sheet, context);
  const named = readDocumentFileName(address.file);
  if (named?.kind !== "summary") return null;
  const { locale, format, layout } = named;
  const reading = await findReading({ ...wanted, locale }, context);
  if (!reading) return null;
  const fileName = `${address.period}-${reading.number}-${address.file}`;
  const bytes = await renderDocument(reading.tree, format, layout);
  return { bytes, mediaType: MEDIA_TYPE[format], fileName };
}
