import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import type { ContentChange } from "../changed-content/changed-content.schema";
import { compareContent } from "../changed-content/compare-content";
import { toldInOneScript } from "../changed-content/told-in-one-script";
import { type EditionView, findEdition, type PublicContext } from "./publication.queries";

/** What an edition corrected in the one before it, as the public is told. */
export interface CorrectionNotice {
  /** Number of the edition before. */
  of: number;
  reason: LocalizedText;
  openedAt: Date;
  /** Word by word. */
  changes: ContentChange[];
}

/** Null for an edition that corrects none. Made from the two editions themselves, so that it cannot say anything else. */
export async function findCorrectionNotice(
  { content, manifest, period }: EditionView,
  locale: Locale,
  context: PublicContext,
): Promise<CorrectionNotice | null> {
  const { correction } = manifest;
  if (!correction) return null;
  const before = await findEdition({ periodSlug: period.slug, number: correction.of }, context);
  if (!before) return null;
  return {
    of: correction.of,
    reason: correction.reason,
    openedAt: new Date(correction.openedAt),
    changes: toldInOneScript(compareContent(before.content, content, locale), locale),
  };
}
