import { paths } from "@/components/navigation/paths";
import type { KnownBytes } from "../attachment-store/store";
import type { EditionHead, PublicContext } from "./publication.queries";

/** A file of an edition as it is sent to the public. */
export interface PublicAttachment extends KnownBytes {
  name: string;
  mediaType: string;
  /** Whether the address names the edition, and not whichever is the latest. */
  isNumbered: boolean;
}

/** Every published attachment by its address, and those of current editions by that of the latest one too. One statement. */
export async function publicAttachments(
  editions: readonly EditionHead[],
  { db }: PublicContext,
): Promise<Map<string, PublicAttachment>> {
  const heads = new Map(editions.map((edition) => [edition.id, edition]));
  const found = new Map<string, PublicAttachment>();
  for (const { editionId, name, mediaType, size, sha256 } of await db.publishedAttachment.findMany()) {
    const head = heads.get(editionId);
    if (!head) continue;
    const file = { name, mediaType, size, sha256 };
    const { slug } = head.period;
    found.set(paths.downloads.attachment(slug, head.number, name), { ...file, isNumbered: true });
    if (head.isCurrent)
      found.set(paths.downloads.attachment(slug, "latest", name), { ...file, isNumbered: false });
  }
  return found;
}
