import { LOCALES, type Locale } from "@/server/kernel/locale";
import { activitySaying, figureSaying } from "./content-changes";
import { type MergePiece, mergeLists, type Saying } from "./merge-pieces";
import type {
  UpdateActivity,
  UpdateContent,
  UpdateParticipation,
  UpdateText,
} from "./progress-update.schema";

export interface MergedText {
  locale: Locale;
  standing: UpdateText["standing"];
  /** At most one item. */
  title: MergePiece<string>[];
  paragraphs: MergePiece<string>[];
}

/** Two persons' changes of one content, put together as far as they do not touch each other. */
export interface ContentMerge {
  sourceLocale: Locale;
  texts: MergedText[];
  participations: MergePiece<UpdateParticipation>[];
  activities: MergePiece<UpdateActivity>[];
  figures: MergePiece<UpdateContent["figures"][number]>[];
}

/** Two persons who each added something to a table did not contradict each other: both additions stand. */
function keepBothAdditions<T>(pieces: MergePiece<T>[], saying: Saying<T>): MergePiece<T>[] {
  const said = (item: T) => JSON.stringify(saying(item));
  return pieces.map((piece) => {
    if (piece.kind === "agreed" || piece.base.length > 0) return piece;
    const theirs = new Set(piece.theirs.map(said));
    const items = [...piece.theirs, ...piece.mine.filter((item) => !theirs.has(said(item)))];
    return { kind: "agreed", items, from: "BOTH" };
  });
}

const titleOf = (text: UpdateText | undefined) => (text && text.title !== "" ? [text.title] : []);
const paragraphsOf = (text: UpdateText | undefined) => text?.paragraphs ?? [];

/** A text that was only converted has nothing of anybody's in it: it is converted again from the merged source. */
const byPerson = (text: UpdateText | undefined) => (text?.standing === "CONVERTED" ? undefined : text);

function mergeText(
  locale: Locale,
  base: UpdateContent | null,
  mine: UpdateContent,
  theirs: UpdateContent,
): MergedText[] {
  const texts = [
    byPerson(base?.texts[locale]),
    byPerson(mine.texts[locale]),
    byPerson(theirs.texts[locale]),
  ] as const;
  const [old, my, their] = texts;
  if (!my && !their) return [];
  const mineChanged = JSON.stringify(my) !== JSON.stringify(old);
  const standing = (mineChanged ? my?.standing : their?.standing) ?? "WRITTEN";
  return [
    {
      locale,
      standing,
      title: mergeLists(`texts.${locale}.title`, titleOf(old), titleOf(my), titleOf(their)),
      paragraphs: mergeLists(
        `texts.${locale}.paragraphs`,
        paragraphsOf(old),
        paragraphsOf(my),
        paragraphsOf(their),
      ),
    },
  ];
}

/** @param base what both started from; null where neither had anything before them */
export function mergeContent(
  base: UpdateContent | null,
  mine: UpdateContent,
  theirs: UpdateContent,
): ContentMerge {
  const table = <T>(place: string, of: (content: UpdateContent) => T[], saying: Saying<T> = (item) => item) =>
    keepBothAdditions(mergeLists(place, base ? of(base) : [], of(mine), of(theirs), saying), saying);
  return {
    sourceLocale: mine.sourceLocale === base?.sourceLocale ? theirs.sourceLocale : mine.sourceLocale,
    texts: LOCALES.flatMap((locale) => mergeText(locale, base, mine, theirs)),
    participations: table("participations", (content) => content.participations),
    activities: table("activities", (content) => content.activities, activitySaying),
    figures: table("figures", (content) => content.figures, figureSaying),
  };
}
