"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { type UpdateForm, updateFormSchema } from "@/server/modules/progress-update/update-form.schema";
import { AttachmentSection } from "../attachment/attachment-section";
import { CommentsHere } from "../comment/comments-here";
import { FieldLabelsProvider } from "../form/field-labels";
import { UpdateFindings } from "../proof-reading/update-findings";
import { ReviewPanel } from "../review/review-panel";
import { SubmitPanel } from "../review/submit-panel";
import { Section } from "../ui/section";
import { ActivityList } from "./activity-list";
import { FigureList } from "./figure-list";
import { firstForm } from "./form-values";
import { KeptDraftNotice } from "./kept-draft-notice";
import { findDraft, forgetDraft, type LocalDraft } from "./local-draft";
import { MergeView } from "./merge-view";
import { ParticipationList } from "./participation-list";
import { SaveStatus } from "./save-status";
import type { Saving } from "./saving";
import { TextTabs } from "./text-fields";
import { TextNumbers } from "./text-numbers";
import { useAutosave } from "./use-autosave";
import { WritesFor } from "./writes-for";

interface UpdateEditorProps {
  view: UpdateView;
  accountId: string;
  locale: Locale;
  isOfficer: boolean;
  /** Is given the way to save what is open, for as long as the editor is there. */
  saveRef: RefObject<Saving["saveNow"] | null>;
}

/** Looked for after the page has come, because only the browser has it. */
function useKeptDraft(accountId: string, updateId: string) {
  const [kept, setKept] = useState<LocalDraft | null>(null);
  useEffect(() => setKept(findDraft(accountId, updateId)), [accountId, updateId]);
  return [kept, setKept] as const;
}

/** The form of one update. Saves by itself; whatever happens meanwhile, what was typed is on the page or on this device. */
export function UpdateEditor({ view, accountId, locale, isOfficer, saveRef }: UpdateEditorProps) {
  const t = useTranslations("progressUpdate");
  const form = useForm<UpdateForm>({
    defaultValues: firstForm(view, locale),
    resolver: zodResolver(updateFormSchema, undefined, { raw: true }),
    mode: "onChange",
  });
  const [onBehalfOf, setOnBehalfOf] = useState<string | null>(null);
  const place = {
    ...{ updateId: view.id, accountId, onBehalfOf },
    headRevisionId: view.head?.revisionId ?? null,
  };
  const { state, queue } = useAutosave(form, place);
  const [kept, setKept] = useKeptDraft(accountId, view.id);
  const startFrom = (next: UpdateForm, baseRevisionId: string | null) => {
    form.reset(next);
    queue.startFrom(baseRevisionId);
    setKept(null);
  };
  const discard = () => {
    forgetDraft(accountId, view.id);
    setKept(null);
  };
  const saveNow = useCallback(() => queue.saveNow(), [queue]);
  useEffect(() => {
    saveRef.current = saveNow;
    return () => {
      saveRef.current = null;
    };
  }, [saveRef, saveNow]);
  if (state.kind === "stale")
    return <MergeView stale={state.stale} choices={view.choices} locale={locale} onMerged={startFrom} />;
  return (
    <FormProvider {...form}>
      <FieldLabelsProvider>
        <div>
          {kept ? (
            <KeptDraftNotice
              draft={kept}
              onRestore={() => startFrom(kept.form, kept.baseRevisionId)}
              onDiscard={discard}
            />
          ) : null}
          <WritesFor view={view} chosen={onBehalfOf} onChoose={setOnBehalfOf} locale={locale} />
          <div className="sticky top-0 z-10 bg-paper py-1">
            <SaveStatus state={state} locale={locale} />
          </div>
          <Section title={t("text.heading")}>
            <TextTabs content={view.content} />
            <CommentsHere updateId={view.id} kinds={["TITLE", "PARAGRAPH"]} />
            <TextNumbers view={view} />
          </Section>
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
        </div>
      </FieldLabelsProvider>
    </FormProvider>
  );
}
