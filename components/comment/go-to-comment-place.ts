import type { PlaceView } from "@/server/modules/comment/thread-view";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { atFront, goToPlace } from "../proof-reading/go-to-place";
import { readingId } from "./reading-id";

const FIELDS = {
  TITLE: "title",
  PARAGRAPH: "narrative",
  FIGURE: "figures",
  ACTIVITY: "activities",
  PARTICIPATION: "participations",
} as const;

/** Takes the person to what a comment is about, in the form or in the text to be read, and moves the focus there. */
export function goToCommentPlace({ kind, locale, at }: PlaceView, { number, content }: UpdateView): void {
  if (kind === "WHOLE") return;
  const element = document.getElementById(readingId({ kind, locale, at }));
  if (element) {
    const arrive = () => {
      element.focus();
      element.scrollIntoView({ block: "center" });
    };
    atFront(element, locale ?? content?.sourceLocale ?? null, arrive);
    return;
  }
  const inText = locale ? content?.texts[locale] : undefined;
  const text = (kind === "TITLE" ? inText?.title : inText?.paragraphs[at ?? -1]) ?? null;
  const span = text === null ? { start: null, end: null } : { start: 0, end: text.length };
  const row = inText ? null : at;
  goToPlace({
    update: number,
    locale,
    field: FIELDS[kind],
    paragraph: kind === "PARAGRAPH" ? at : null,
    ...span,
    text,
    row,
  });
}
