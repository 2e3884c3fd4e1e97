import type { Locale } from "@/server/kernel/locale";
import type { ContentChange } from "@/server/modules/progress-update/content-changes";
import type { ContentMerge } from "@/server/modules/progress-update/merge-content";
import type { MergePiece } from "@/server/modules/progress-update/merge-pieces";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { formOfContent } from "./form-values";

export const MERGE_CHOICES = ["mine", "theirs", "both"] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];
/** What a person chose, by the place of the conflict. */
export type MergeChoices = Readonly<Record<string, MergeChoice>>;

function resolve<T>(pieces: readonly MergePiece<T>[], choices: MergeChoices): T[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === "agreed") return piece.items;
    const choice = choices[piece.place] ?? "both";
    return choice === "both" ? [...piece.theirs, ...piece.mine] : piece[choice];
  });
}

type Item<Pieces> = Pieces extends MergePiece<infer T>[] ? T : never;
type AnyItem =
  | string
  | Item<ContentMerge["participations"] | ContentMerge["activities"] | ContentMerge["figures"]>;

/** A place that both changed, each differently, and what stood there before. */
export interface Conflict {
  place: string;
  field: ContentChange["field"];
  locale: Locale | null;
  base: AnyItem[];
  mine: AnyItem[];
  theirs: AnyItem[];
}

/** Every place where a person has to decide, in the order of the form. */
export function conflictsOf(merge: ContentMerge): Conflict[] {
  const ofField = (field: Conflict["field"], locale: Locale | null, pieces: MergePiece<AnyItem>[]) =>
    pieces.flatMap((piece) => (piece.kind === "conflict" ? [{ ...piece, field, locale }] : []));
  return [
    ...merge.texts.flatMap(({ locale, title, paragraphs }) => [
      ...ofField("title", locale, title),
      ...ofField("paragraphs", locale, paragraphs),
    ]),
    ...ofField("participations", null, merge.participations),
    ...ofField("activities", null, merge.activities),
    ...ofField("figures", null, merge.figures),
  ];
}

/** The content that follows from what both wrote and what the person chose; where nothing was chosen, both stand. */
export function resolveMerge(merge: ContentMerge, choices: MergeChoices): UpdateForm {
  const texts: Parameters<typeof formOfContent>[0]["texts"] = {};
  for (const { locale, standing, title, paragraphs } of merge.texts) {
    const [first = ""] = resolve(title, choices);
    texts[locale] = { title: first, paragraphs: resolve(paragraphs, choices), standing };
  }
  return formOfContent({
    sourceLocale: merge.sourceLocale,
    texts,
    participations: resolve(merge.participations, choices),
    activities: resolve(merge.activities, choices),
    figures: resolve(merge.figures, choices),
  });
}
