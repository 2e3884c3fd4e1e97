import { canonicalBytes } from "../publication/digest";
import type { Manifest } from "../publication/manifest.schema";
import {
  type ExtractLink,
  endorsementDataSchema,
  extractLinkSchema,
  type OpenLink,
  publicationDataSchema,
} from "./audit-extract.schema";
import { contentHash, linkHash } from "./event-hash";

export type ExtractFault =
  /** Not a line of canonical JSON for each link. */
  | { kind: "unreadable"; line: number }
  /** The hashes of a link do not follow from what it says, or it does not follow on from the one before. */
  | { kind: "altered" | "detached"; sequence: number }
  /** It does not end where the manifest says that the chain stood. */
  | { kind: "head" }
  /** Its last event is not the publication of this edition. */
  | { kind: "publication" }
  /** A side's endorsement that the manifest tells of is not in it. */
  | { kind: "endorsement"; side: string };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function readLink(line: string): ExtractLink | null {
  try {
    const link = extractLinkSchema.parse(JSON.parse(line));
    return decoder.decode(canonicalBytes(link)) === line ? link : null;
  } catch {
    return null;
  }
}

function readLines(bytes: Uint8Array): string[] | null {
  try {
    const lines = decoder.decode(bytes).split("\n");
    return lines.pop() === "" ? lines : null;
  } catch {
    return null;
  }
}

function isOpen(link: ExtractLink): link is OpenLink {
  return "action" in link;
}

function linkFault(link: ExtractLink, before: ExtractLink | undefined): ExtractFault | null {
  const { sequence, previousHash, content, hash } = link;
  const follows = !before || (sequence === before.sequence + 1 && previousHash === before.hash);
  if (!follows) return { kind: "detached", sequence };
  const isSound = linkHash(previousHash, BigInt(sequence), content) === hash;
  const saysSo = !isOpen(link) || contentHash(link.at, link.person, link) === content;
  return isSound && saysSo ? null : { kind: "altered", sequence };
}

function dataOf(link: OpenLink): unknown {
  try {
    return JSON.parse(link.data);
  } catch {
    return null;
  }
}

function publishes(link: ExtractLink | undefined, manifest: Manifest): boolean {
  if (!link || !isOpen(link) || link.action !== "publication.publishEdition") return false;
  const data = publicationDataSchema.safeParse(dataOf(link)).data;
  return (
    data?.period === manifest.period &&
    data.edition === manifest.edition &&
    data.digest === manifest.content.sha256 &&
    link.at === manifest.publishedAt
  );
}

function endorses(link: ExtractLink, word: Manifest["endorsements"][number], digest: string): boolean {
  if (!isOpen(link) || link.action !== "endorsement.giveEndorsement" || link.at !== word.at) return false;
  const data = endorsementDataSchema.safeParse(dataOf(link)).data;
  return data?.side === word.side && data.subject === word.subject && data.digest === digest;
}

function tellsOtherwise(links: readonly ExtractLink[], manifest: Manifest): ExtractFault | null {
  const last = links.at(-1);
  const { auditHead, endorsements, content } = manifest;
  if (last?.sequence !== auditHead.sequence || last.hash !== auditHead.hash) return { kind: "head" };
  if (!publishes(last, manifest)) return { kind: "publication" };
  const silent = endorsements.find((word) => !links.some((link) => endorses(link, word, content.sha256)));
  return silent ? { kind: "endorsement", side: silent.side } : null;
}

/**
 * What is wrong with the audit extract of an edition; null if every link holds, it ends at the head that the manifest names,
 * and it says of the endorsements and the publication what the manifest says. Needs no database.
 */
export function extractFault(bytes: Uint8Array, manifest: Manifest): ExtractFault | null {
  const lines = readLines(bytes);
  if (!lines) return { kind: "unreadable", line: 1 };
  const links: ExtractLink[] = [];
  for (const [at, line] of lines.entries()) {
    const link = readLink(line);
    if (!link) return { kind: "unreadable", line: at + 1 };
    const fault = linkFault(link, links.at(-1));
    if (fault) return fault;
    links.push(link);
  }
  return tellsOtherwise(links, manifest);
}
