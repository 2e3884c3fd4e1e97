import type { Locale } from "@/server/kernel/locale";
import type { ContentChange } from "./changed-content.schema";

const OTHER: Partial<Record<Locale, Locale>> = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans" };

/** Whether the same change is told in the other Chinese script as well, of which one was converted from the other. */
function twinOf(change: ContentChange, changes: readonly ContentChange[]): ContentChange | undefined {
  const other = change.locale && OTHER[change.locale];
  if (!other) return undefined;
  return changes.find(
    ({ locale, field, update, follows }) =>
      locale === other &&
      field === change.field &&
      update?.number === change.update?.number &&
      (follows || change.follows),
  );
}

/**
 * Changes as a reader wants them on a page: what was converted from one Chinese script to the other is told in the reader's
 * script alone, and to a reader of English as it was written. Nothing else is left out.
 */
export function toldInOneScript(changes: readonly ContentChange[], reader: Locale): ContentChange[] {
  return changes.filter((change) => {
    const twin = twinOf(change, changes);
    if (!twin) return true;
    if (change.locale === reader) return true;
    return twin.locale !== reader && !change.follows;
  });
}
