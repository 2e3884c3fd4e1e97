import type { Locale } from "@/server/kernel/locale";
import type { DraftUpdate } from "./import-draft.schema";

/** An update that a person adds by hand: nothing in it, from nowhere in the file. */
export function blankUpdate(sourceLocale: Locale): DraftUpdate {
  return {
    content: {
      sourceLocale,
      texts: { [sourceLocale]: { title: "", paragraphs: [], standing: "SOURCE" } },
      participations: [],
      activities: [],
      figures: [],
    },
    areaKey: null,
    isNew: false,
    project: { kind: "UNDECIDED" },
    questions: [],
    places: null,
  };
}
