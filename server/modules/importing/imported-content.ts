import type { Locale } from "@/server/kernel/locale";
import type { UpdateContent } from "../progress-update/progress-update.schema";
import type { ImportedSummary } from "./importing.schema";

type ImportedUpdate = ImportedSummary["updates"][number];

/**
 * What an imported update holds, as a member would have written it. Its figures are taken as checked: a person has compared
 * the transcription with the document before confirming it.
 * @param agencies ids by slug; a participation of an agency that is not among them is left out, having been asked about
 */
export function contentOf(
  update: ImportedUpdate,
  sourceLocale: Locale,
  agencies: ReadonlyMap<string, string>,
): UpdateContent {
  return {
    sourceLocale,
    texts: { [sourceLocale]: { title: update.title, paragraphs: update.paragraphs, standing: "SOURCE" } },
    participations: update.participations.flatMap(({ agency, name, role }) => {
      const agencyId = agencies.get(agency);
      return agencyId ? [{ agencyId, writtenName: name, role }] : [];
    }),
    activities: update.activities.map(({ date, paragraph, text }) => ({
      date,
      paragraph,
      text,
      place: null,
      mode: null,
    })),
    figures: update.figures.map(({ label, ...figure }) => ({
      ...figure,
      label: label ? { [sourceLocale]: label } : {},
      checked: true,
    })),
  };
}
