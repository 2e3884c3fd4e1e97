"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { FieldLabelsProvider } from "../form/field-labels";
import { later } from "../ui/later";
import { Section } from "../ui/section";
import { resolveForm } from "./form-reading";
import { firstForm } from "./form-values";
import { KeptDraftNotice } from "./kept-draft-notice";
import { SaveStatus } from "./save-status";
import type { Saving } from "./saving";
import { TextTabs } from "./text-fields";
import { useAutosave } from "./use-autosave";
import { useEarlyWords } from "./use-early-words";
import { useKeptDraft } from "./use-kept-draft";
import { useStaleSave } from "./use-save-state";
import { WritesFor } from "./writes-for";

const UnderTexts = later(async () => (await import("./rest-of-form")).UnderTexts);
const RestOfForm = later(async () => (await import("./rest-of-form")).RestOfForm);
const MergeView = later(async () => (await import("./merge-view")).MergeView);

interface UpdateEditorProps {
  view: UpdateView;
  accountId: string;
  locale: Locale;
  isOfficer: boolean;
  /** Is given the way to save what is open, for as long as the editor is there. */
  saveRef: RefObject<Saving["saveNow"] | null>;
}

/** The form of one update. Saves by itself; whatever happens meanwhile, what was typed is on the page or on this device. */
export function UpdateEditor({ view, accountId, locale, isOfficer, saveRef }: UpdateEditorProps) {
  const t = useTranslations("progressUpdate");
  const form = useForm<UpdateForm>({
    defaultValues: firstForm(view, locale),
    resolver: resolveForm,
    mode: "onChange",
  });
  // Each field knows what is wrong with it by itself. A state of the whole form, anew at each turn, would draw every part of
  // the page anew with it, and the parts whose script has not come would lose what the server made of them.
  const [steadyState] = useState(form.formState);
  const [onBehalfOf, setOnBehalfOf] = useState<string | null>(null);
  const place = {
    ...{ updateId: view.id, accountId, onBehalfOf },
    headRevisionId: view.head?.revisionId ?? null,
  };
  const { states, queue } = useAutosave(form, place);
  const stale = useStaleSave(states);
  const { kept, discard, settle } = useKeptDraft(place, form.getValues);
  const startFrom = (next: UpdateForm, baseRevisionId: string | null) => {
    form.reset(next);
    queue.startFrom(baseRevisionId);
    settle();
  };
  const wasEarly = useEarlyWords(place, queue);
  const saveNow = useCallback(() => queue.saveNow(), [queue]);
  useEffect(() => {
    saveRef.current = saveNow;
    return () => {
      saveRef.current = null;
    };
  }, [saveRef, saveNow]);
  if (stale) return <MergeView stale={stale} choices={view.choices} locale={locale} onMerged={startFrom} />;
  return (
    <FormProvider {...form} formState={steadyState}>
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
            <SaveStatus states={states} locale={locale} />
          </div>
          <Section title={t("text.heading")}>
            <TextTabs content={view.content} wasEarly={wasEarly} />
            <UnderTexts view={view} />
          </Section>
          <RestOfForm view={view} locale={locale} isOfficer={isOfficer} saveNow={saveNow} />
        </div>
      </FieldLabelsProvider>
    </FormProvider>
  );
}
