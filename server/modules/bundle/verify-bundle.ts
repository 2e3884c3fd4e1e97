import type { z } from "zod";
import type { ErrorParams } from "@/server/kernel/errors";
import { type ExtractFault, extractFault } from "../audit/verify-extract";
import { canonicalBytes, digestOf } from "../publication/digest";
import { type Manifest, manifestSchema } from "../publication/manifest.schema";
import { writeCsv } from "../spreadsheet/csv";
import { figureRows } from "../spreadsheet/figure-rows";
import { attachmentsOf, type SummaryContent, summaryContentSchema } from "../summary/summary.schema";
import {
  ATTACHMENTS,
  AUDIT_EXTRACT,
  attachmentPlace,
  BUNDLE_FILES,
  BUNDLE_LIST,
  type BundleList,
  bundleNames,
  bundleSchema,
  type NamedFiles,
} from "./bundle.schema";
import { bundleList } from "./bundle-list";
import { manifestFaults } from "./manifest-faults";

/** One trouble with a bundle. The catalogue `operation.json` has its words under `verify.broken`. */
export interface BundleFault {
  code: string;
  params: ErrorParams;
}

export interface BundleReport {
  faults: BundleFault[];
  /** What was read of it, as far as it could be. */
  list: BundleList | null;
  content: SummaryContent | null;
  manifest: Manifest | null;
}

const fault = (code: string, params: ErrorParams = {}): BundleFault => ({ code, params });

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

interface ReadFile<T> {
  value: T | null;
  faults: BundleFault[];
}

/** A file of canonical JSON (RFC 8785) of a certain shape. One that is not there is somebody else's trouble. */
function readJson<T>(files: NamedFiles, name: string, schema: z.ZodType<T>): ReadFile<T> {
  const bytes = files.get(name);
  if (!bytes) return { value: null, faults: [] };
  try {
    const json: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    if (!same(canonicalBytes(json), bytes)) return { value: null, faults: [fault("notCanonical", { name })] };
    const value = schema.safeParse(json).data ?? null;
    return { value, faults: value === null ? [fault("otherForm", { name })] : [] };
  } catch {
    return { value: null, faults: [fault("notJson", { name })] };
  }
}

/** Whether there is every file that belongs here, and nothing else. */
function nameFaults(files: NamedFiles, content: SummaryContent | null): BundleFault[] {
  const names = new Set(content ? bundleNames(content) : BUNDLE_FILES);
  const missing = [...names].filter((name) => !files.has(name)).map((name) => fault("missing", { name }));
  // Which attachments belong here nobody can say without the content.
  const isUnknown = (name: string) => !content && name.startsWith(ATTACHMENTS);
  const others = [...files.keys()].filter((name) => !names.has(name) && !isUnknown(name));
  return [...missing, ...others.map((name) => fault("unexpected", { name }))];
}

/** Whether every file that was published with the edition is the one that both sides endorsed, and has a name of its own. */
function attachmentFaults(files: NamedFiles, content: SummaryContent): BundleFault[] {
  const attachments = attachmentsOf(content);
  const faulty = attachments.filter((file, at) => {
    const bytes = files.get(attachmentPlace(file));
    const isTwice = attachments.findIndex(({ name }) => name === file.name) !== at;
    return isTwice || (bytes && (digestOf(bytes) !== file.sha256 || bytes.length !== file.size));
  });
  return faulty.map((file) => fault("attachment", { name: attachmentPlace(file) }));
}

/** Whether every file is the one that the list tells of. */
function listFaults(files: NamedFiles, list: BundleList, content: SummaryContent | null): BundleFault[] {
  const names = new Set(content ? bundleNames(content) : BUNDLE_FILES);
  const listed = new Map(list.files.map((file) => [file.name, file]));
  const altered = [...files].filter(([name, bytes]) => {
    const file = listed.get(name);
    return name !== BUNDLE_LIST && (file?.sha256 !== digestOf(bytes) || file.bytes !== bytes.length);
  });
  const gone = list.files.filter(({ name }) => !files.has(name) && !names.has(name));
  return [
    ...altered.map(([name]) => fault("altered", { name })),
    ...gone.map(({ name }) => fault("missing", { name })),
  ];
}

function figureFaults(files: NamedFiles, content: SummaryContent): BundleFault[] {
  const sheet = files.get("figures.csv");
  return !sheet || same(sheet, writeCsv(figureRows(content))) ? [] : [fault("figures")];
}

function wordsOf(trouble: ExtractFault): BundleFault {
  const { kind, ...params } = trouble;
  return fault(`audit.${kind}`, params);
}

function auditFaults(files: NamedFiles, manifest: Manifest): BundleFault[] {
  const extract = files.get(AUDIT_EXTRACT);
  const trouble = extract ? extractFault(extract, manifest) : null;
  return trouble ? [wordsOf(trouble)] : [];
}

/** Nothing in the list is free: it is the one that follows from the files. */
function headFaults(files: NamedFiles, list: BundleList, content: SummaryContent, manifest: Manifest) {
  const derived = canonicalBytes(bundleList({ content, manifest }, files));
  return same(canonicalBytes(list), derived) ? [] : [fault("listHead")];
}

/**
 * Checks a bundle by itself: every file is the one that was listed and none is missing or beside; `edition.json` is canonical and
 * has the digest that `manifest.json` names; the figures and
 * the attachments are those of the edition; the audit extract holds, link by link, and
 * tells of the same endorsements and publication. Who forges all of it alike is found by comparing the digest, or the head of
 * the chain, with those that the other side keeps. Needs no database, no network and no clock.
 */
export function verifyBundle(files: NamedFiles): BundleReport {
  const list = readJson(files, BUNDLE_LIST, bundleSchema);
  const content = readJson(files, "edition.json", summaryContentSchema);
  const manifest = readJson(files, "manifest.json", manifestSchema);
  const altered = list.value ? listFaults(files, list.value, content.value) : [];
  const faults = [
    ...nameFaults(files, content.value),
    ...list.faults,
    ...altered,
    ...content.faults,
    ...manifest.faults,
    ...(manifest.value ? manifestFaults(files.get("edition.json"), content.value, manifest.value) : []),
    ...(content.value ? figureFaults(files, content.value) : []),
    ...(content.value ? attachmentFaults(files, content.value) : []),
    ...(manifest.value ? auditFaults(files, manifest.value) : []),
    ...(list.value && content.value && manifest.value && altered.length === 0
      ? headFaults(files, list.value, content.value, manifest.value)
      : []),
  ];
  return { faults, list: list.value, content: content.value, manifest: manifest.value };
}
