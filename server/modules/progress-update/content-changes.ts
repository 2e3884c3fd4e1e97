import { diffArrays } from "diff";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { UpdateContent } from "./progress-update.schema";

/** What differs between two contents at one place, for a person to read: items that went and items that came. */
export interface ContentChange {
  /** `title` and `paragraphs` are of one language. */
  field: "title" | "paragraphs" | "participations" | "activities" | "figures";
  locale: Locale | null;
  /** Index in the earlier list where it begins. */
  at: number;
  before: Items;
  after: Items;
}

export interface Items {
  texts: string[];
  participations: UpdateContent["participations"];
  activities: UpdateContent["activities"];
  figures: UpdateContent["figures"];
}

const NOTHING: Items = { texts: [], participations: [], activities: [], figures: [] };

interface Stretch<T> {
  at: number;
  before: T[];
  after: T[];
}

/**
 * The stretches in which two lists differ; what was taken out and what was put in at one place stand together.
 * @param saying what of an item counts; all of it where left out
 */
export function differences<T>(
  before: readonly T[],
  after: readonly T[],
  saying: (item: T) => unknown = (item) => item,
): Stretch<T>[] {
  const found: Stretch<T>[] = [];
  let at = 0;
  let open: Stretch<T> | null = null;
  const comparator = (a: T, b: T) => JSON.stringify(saying(a)) === JSON.stringify(saying(b));
  for (const change of diffArrays([...before], [...after], { comparator })) {
    if (!change.added && !change.removed) {
      at += change.value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { at, before: [], after: [] };
      found.push(open);
    }
    if (change.removed) {
      open.before.push(...change.value);
      at += change.value.length;
    } else open.after.push(...change.value);
  }
  return found;
}

function changesOf<T>(
  field: ContentChange["field"],
  locale: Locale | null,
  stretches: Stretch<T>[],
  asItems: (list: T[]) => Partial<Items>,
): ContentChange[] {
  return stretches.map(({ at, before, after }) => ({
    field,
    locale,
    at,
    before: { ...NOTHING, ...asItems(before) },
    after: { ...NOTHING, ...asItems(after) },
  }));
}

/** Without where in the narrative they stand: that moves with the text, and nobody changed it. */
export const activitySaying = ({ paragraph, text, ...said }: UpdateContent["activities"][number]) => said;
export const figureSaying = ({ paragraph, start, end, text, ...said }: UpdateContent["figures"][number]) =>
  said;

/** Texts that were only converted follow their source and are left out. */
function textChanges(before: UpdateContent | null, after: UpdateContent): ContentChange[] {
  return LOCALES.flatMap((locale) => {
    const [old, now] = [before?.texts[locale], after.texts[locale]];
    if (now?.standing === "CONVERTED" || (!now && old?.standing === "CONVERTED")) return [];
    const titles = differences(old?.title ? [old.title] : [], now?.title ? [now.title] : []);
    const paragraphs = differences(old?.paragraphs ?? [], now?.paragraphs ?? []);
    return [
      ...changesOf("title", locale, titles, (texts) => ({ texts })),
      ...changesOf("paragraphs", locale, paragraphs, (texts) => ({ texts })),
    ];
  });
}

/** What changed from `before` to `after`, by field and paragraph. */
export function contentChanges(before: UpdateContent | null, after: UpdateContent): ContentChange[] {
  const parts = differences(before?.participations ?? [], after.participations);
  const dated = differences(before?.activities ?? [], after.activities, activitySaying);
  const stated = differences(before?.figures ?? [], after.figures, figureSaying);
  return [
    ...textChanges(before, after),
    ...changesOf("participations", null, parts, (participations) => ({ participations })),
    ...changesOf("activities", null, dated, (activities) => ({ activities })),
    ...changesOf("figures", null, stated, (figures) => ({ figures })),
  ];
}
