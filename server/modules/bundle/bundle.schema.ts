import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { DOCUMENT_FORMATS, documentFileName } from "../document/document.schema";
import { attachmentsOf, type SummaryContent } from "../summary/summary.schema";

/** The list of what is in a bundle, as `bundle.json` in canonical JSON; a change of shape takes a new `format`. */
export const BUNDLE_FORMAT = "co-operation-register/bundle/1";

/** The one file that the list cannot list. */
export const BUNDLE_LIST = "bundle.json";

export const AUDIT_EXTRACT = "audit.jsonl";

export const bundleSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  /** The group whose register it is from, as the edition names it. */
  register: localizedTextSchema,
  /** Slug of the period. */
  period: z.string(),
  edition: z.number().int().positive(),
  /** Every file but this one, by name. */
  files: z.array(
    z.strictObject({
      name: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().nonnegative(),
    }),
  ),
});
export type BundleList = z.infer<typeof bundleSchema>;

/** Files by their names. */
export type NamedFiles = ReadonlyMap<string, Uint8Array>;

export const pageFileName = (locale: (typeof LOCALES)[number]) => `summary.${locale}.html`;

/** The folder of a bundle in which the files stand that were published with the edition. */
export const ATTACHMENTS = "attachments/";

export const attachmentPlace = ({ name }: { name: string }) => `${ATTACHMENTS}${name}`;

/** Every file that each bundle has, in the order in which they stand in it: by the code units of their names. */
export const BUNDLE_FILES: readonly string[] = [
  "edition.json",
  "manifest.json",
  "figures.csv",
  AUDIT_EXTRACT,
  BUNDLE_LIST,
  "index.html",
  ...LOCALES.map(pageFileName),
  ...LOCALES.flatMap((locale) =>
    DOCUMENT_FORMATS.map((format) =>
      documentFileName({ kind: "summary", locale, format, layout: "as-published" }),
    ),
  ),
].sort();

/** Every file of the bundle of an edition with this content, in order. */
export function bundleNames(content: Pick<SummaryContent, "updates">): string[] {
  return [...BUNDLE_FILES, ...attachmentsOf(content).map(attachmentPlace)].sort();
}

/** What is kept of one file: nothing of a bundle is larger, and what claims to be is not unpacked. */
export const LARGEST_FILE = 256 * 1024 * 1024;
export const LARGEST_BUNDLE = 512 * 1024 * 1024;
/** More than any bundle has, and few enough to look at each. */
export const MOST_FILES = 1000;
