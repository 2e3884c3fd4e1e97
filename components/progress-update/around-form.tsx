"use client";

import { CommentSection } from "../comment/comment-section";
import { NoteSection } from "../internal-note/note-section";
import { TimelineSection } from "../timeline/timeline-section";
import type { RevisionHistoryProps } from "./revision-history";
import { UpdateHistory } from "./update-history";

/** What people say of an update, and what became of it, beneath its form. */
export function AroundForm({ view, locale, saving }: RevisionHistoryProps) {
  return (
    <>
      <CommentSection view={view} locale={locale} />
      <NoteSection updateId={view.id} sides={view.choices.sides} locale={locale} />
      <UpdateHistory view={view} locale={locale} saving={saving} />
      <TimelineSection view={view} locale={locale} />
    </>
  );
}
