"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { CommentPlace, CommentPlaceKind } from "@/server/modules/comment/comment.schema";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { agencyName } from "../progress-update/agency-name";

/** So many characters tell one paragraph from the others. */
const EXCERPT = 24;

export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}

/** What a kind of place is called: `at` is the index of one of several. */
export function usePlaceName(): (kind: CommentPlaceKind, at: number | null) => string {
  const t = useTranslations("comment");
  return (kind, at) => {
    if (kind === "WHOLE" || kind === "TITLE") return t(`kind.${kind}`);
    if (kind === "PARAGRAPH" && at !== null) return t("paragraph", { number: at + 1 });
    return at === null ? t(`kind.${kind}`) : t("numbered", { kind: t(`kind.${kind}`), number: at + 1 });
  };
}

/** A place of an update in one line of plain words, for a control. */
export function usePlaceWords(view: Pick<UpdateView, "content" | "choices">, locale: Locale) {
  const t = useTranslations("comment");
  const roles = useTranslations("progressUpdate.role");
  const nameOf = usePlaceName();
  const { content, choices } = view;
  const wordsAt = (place: CommentPlace, text: string | null): string => {
    if (text !== null || !content || !("position" in place)) return text ?? "";
    const { position } = place;
    const [figure, activity, part] = [
      content.figures[position],
      content.activities[position],
      content.participations[position],
    ];
    if (place.kind === "FIGURE" && figure)
      return [
        figure.label[content.sourceLocale] ?? textIn(figure.label, locale),
        figure.text ?? figure.value,
      ].join(" ");
    if (place.kind === "ACTIVITY" && activity)
      return [activity.text ?? activity.date, activity.place].join(" ");
    if (place.kind !== "PARTICIPATION" || !part) return "";
    return [agencyName(choices, part.agencyId, locale), roles(part.role)].join(" ");
  };
  return (place: CommentPlace, text: string | null): string => {
    const name = nameOf(place.kind, "position" in place ? place.position : null);
    const words = excerpt(wordsAt(place, text));
    return words ? t("excerpt", { place: name, words }) : name;
  };
}
