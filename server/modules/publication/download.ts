import { LOCALES, localeSchema } from "@/server/kernel/locale";
import { isDocumentFormat, MEDIA_TYPE, renderDocument } from "../summary/render-document";
import { findEdition, type PublicContext } from "./publication.queries";
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

const DOCUMENT_NAME = new RegExp(`^summary\\.(${LOCALES.join("|")})\\.([a-z]+)$`);

function wantedEdition({ period, edition }: DownloadAddress) {
  const number = editionNumberSchema.safeParse(edition);
  if (edition === "latest") return { periodSlug: period, number: "latest" as const };
  return number.success ? { periodSlug: period, number: number.data } : null;
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
  const [, language, format = ""] = DOCUMENT_NAME.exec(address.file) ?? [];
  const locale = localeSchema.safeParse(language);
  if (!locale.success || !isDocumentFormat(format)) return null;
  const reading = await findReading({ ...wanted, locale: locale.data }, context);
  if (!reading) return null;
  const fileName = `${address.period}-${reading.number}-${address.file}`;
  return { bytes: await renderDocument(reading.tree, format), mediaType: MEDIA_TYPE[format], fileName };
}
