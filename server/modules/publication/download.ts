import { LOCALES, localeSchema } from "@/server/kernel/locale";
import { renderDocx } from "../summary/docx";
import { renderMarkdown } from "../summary/markdown";
import { renderText } from "../summary/text";
import { findEdition, type PublicContext } from "./publication.queries";
import { editionNumberSchema } from "./publication.schema";
import { findReading, type Reading } from "./reading";

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

const utf8 = (text: string) => new TextEncoder().encode(text);

const DOCUMENTS: Record<string, { mediaType: string; render: (reading: Reading) => Promise<Uint8Array> }> = {
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    render: ({ tree }) => renderDocx(tree),
  },
  txt: { mediaType: "text/plain; charset=utf-8", render: async ({ tree }) => utf8(renderText(tree)) },
  md: { mediaType: "text/markdown; charset=utf-8", render: async ({ tree }) => utf8(renderMarkdown(tree)) },
};

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
    const fileName = `${address.period}-${edition?.number}-${json}`;
    return edition && { bytes: edition.files[json], mediaType: "application/json", fileName };
  }
  const [, language, format = ""] = DOCUMENT_NAME.exec(address.file) ?? [];
  const locale = localeSchema.safeParse(language);
  const document = DOCUMENTS[format];
  if (!locale.success || !document) return null;
  const reading = await findReading({ ...wanted, locale: locale.data }, context);
  if (!reading) return null;
  const { mediaType, render } = document;
  const fileName = `${address.period}-${reading.number}-${address.file}`;
  return { bytes: await render(reading), mediaType, fileName };
}
