"use client";

import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { AttachmentSection } from "../attachment/attachment-section";
import { CommentsHere } from "../comment/comments-here";
import { UpdateFindings } from "../proof-reading/update-findings";
import { ReviewPanel } from "../review/review-panel";
import { SubmitPanel } from "../review/submit-panel";
import { ActivityList } from "./activity-list";
import { FigureList } from "./figure-list";
import { ParticipationList } from "./participation-list";
import type { Saving } from "./saving";
import { TextNumbers } from "./text-numbers";

/** Beneath the texts, what is said of them: comments, and how their numbers stand to the figures. */
export function UnderTexts({ view }: { view: UpdateView }) {
  return (
    <>
      <CommentsHere updateId={view.id} kinds={["TITLE", "PARAGRAPH"]} />
      <TextNumbers view={view} />
    </>
  );
}

export interface RestOfFormProps {
  view: UpdateView;
  locale: Locale;
  isOfficer: boolean;
  saveNow: Saving["saveNow"];
}

/** The form of an update but its texts: what proof-reading noticed, the tables, the evidence, and the handing in. */
export function RestOfForm({ view, locale, isOfficer, saveNow }: RestOfFormProps) {
  return (
    <>
      <UpdateFindings updateId={view.id} revisionId={view.head?.revisionId ?? null} locale={locale} />
      <FigureList view={view} locale={locale} />
      <CommentsHere updateId={view.id} kinds={["FIGURE"]} />
      <ActivityList />
      <CommentsHere updateId={view.id} kinds={["ACTIVITY"]} />
      <ParticipationList choices={view.choices} locale={locale} />
      <CommentsHere updateId={view.id} kinds={["PARTICIPATION"]} />
      <AttachmentSection updateId={view.id} locale={locale} />
      {isOfficer ? (
        <ReviewPanel view={view} locale={locale} saveNow={saveNow} />
      ) : (
        <SubmitPanel view={view} locale={locale} saveNow={saveNow} />
      )}
    </>
  );
}
