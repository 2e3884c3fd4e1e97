import { digestOf } from "../publication/digest";
import type { Manifest } from "../publication/manifest.schema";
import type { SummaryContent } from "../summary/summary.schema";
import { BUNDLE_FORMAT, BUNDLE_LIST, type BundleList, type NamedFiles } from "./bundle.schema";

/** What a bundle and its pages are made of. */
export interface EndorsedContent {
  content: SummaryContent;
  manifest: Manifest;
}

/** The list of `files`, by name. Follows from them: there is no other list that would be right. */
export function bundleList({ content, manifest }: EndorsedContent, files: NamedFiles): BundleList {
  const names = [...files.keys()].filter((name) => name !== BUNDLE_LIST).sort();
  return {
    format: BUNDLE_FORMAT,
    register: content.taskForce.name,
    period: content.period.slug,
    edition: manifest.edition,
    files: names.map((name) => {
      const bytes = files.get(name) ?? new Uint8Array();
      return { name, sha256: digestOf(bytes), bytes: bytes.length };
    }),
  };
}
