import type { PublicDb } from "../db/public-client";
import { attachmentStore } from "../modules/attachment-store/store";
import { readVerified } from "../modules/attachment-store/verified-bytes";
import { bundleFiles } from "../modules/bundle/bundle-files";
import { canonicalBytes, digestOf } from "../modules/publication/digest";
import { findAuditExtract, findEdition } from "../modules/publication/publication.queries";

/** The files of the newest edition's bundle, each in memory of its own. */
export async function bundleOf(db: PublicDb, periodSlug: string): Promise<Map<string, Uint8Array>> {
  const edition = await findEdition({ periodSlug, number: "latest" }, { db });
  const auditExtract = edition && (await findAuditExtract(edition.id, { db }));
  if (!auditExtract) throw new Error(`${periodSlug} has no sealed edition`);
  const files = await bundleFiles({
    ...edition,
    auditExtract,
    readAttachment: (file) => readVerified(attachmentStore(), file),
  });
  return new Map([...files].map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
}

/** Lists the files anew, as somebody would who forges more than one. */
export function relisted(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const list: Record<string, unknown> = JSON.parse(new TextDecoder().decode(files.get("bundle.json")));
  list.files = [...files]
    .filter(([name]) => name !== "bundle.json")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => ({ name, sha256: digestOf(bytes), bytes: bytes.length }));
  return new Map(files).set("bundle.json", canonicalBytes(list));
}
