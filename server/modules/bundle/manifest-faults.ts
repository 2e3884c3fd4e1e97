import { digestOf } from "../publication/digest";
import type { Manifest } from "../publication/manifest.schema";
import type { SummaryContent } from "../summary/summary.schema";
import type { BundleFault } from "./verify-bundle";

const fault = (code: string): BundleFault => ({ code: `manifest.${code}`, params: {} });

/** Whether each side of the content has its one endorsement, in the order of the sides, and before the publication. */
function areEndorsed({ sides }: SummaryContent, { endorsements, publishedAt }: Manifest): boolean {
  const spoken = endorsements.map(({ side }) => side).join();
  const inTime = endorsements.every(({ at }) => Date.parse(at) <= Date.parse(publishedAt));
  return endorsements.length === 2 && spoken === sides.map(({ code }) => code).join() && inTime;
}

/** Whether what is said of the edition's origin fits together. */
function isOneOrigin({ provenance, sourceDocument, endorsements }: Manifest): boolean {
  const isEarlier = provenance === "PUBLISHED_EARLIER";
  const subject = isEarlier ? "TRANSCRIPTION" : "SUMMARY";
  return isEarlier === (sourceDocument !== null) && endorsements.every((given) => given.subject === subject);
}

/** What in a manifest is not so, or does not fit together. @param bytes of `edition.json` */
export function manifestFaults(
  bytes: Uint8Array | undefined,
  content: SummaryContent | null,
  manifest: Manifest,
): BundleFault[] {
  const faults: BundleFault[] = [];
  if (bytes) {
    const isOfBytes = digestOf(bytes) === manifest.content.sha256 && bytes.length === manifest.content.bytes;
    if (!isOfBytes) faults.push(fault("digest"));
  }
  if (content && content.period.slug !== manifest.period) faults.push(fault("period"));
  if (content && !areEndorsed(content, manifest)) faults.push(fault("endorsements"));
  if (!isOneOrigin(manifest)) faults.push(fault("provenance"));
  return faults;
}
