"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import type { FocusEvent } from "react";
import { FormProvider, type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { type DraftHead, draftHeadSchema } from "@/server/modules/importing/import-draft.schema";
import type { DraftView } from "@/server/modules/importing/importing.queries";
import { fieldId } from "../form/field-id";
import { FieldLabelsProvider } from "../form/field-labels";
import { FormDateField, FormTextField } from "../form/form-fields";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";
import { AreaFields } from "./area-fields";
import { headOfForm } from "./draft-form";
import { MendStatus } from "./mend-status";
import { useOpenDraft } from "./open-draft";
import { QuestionList } from "./question-list";
import { useMending } from "./use-mending";

interface HeadFormProps {
  view: DraftView;
  locale: Locale;
  onSaved: () => void;
  onReload: () => void;
}

/** The part of the source that belongs to the field that has the focus. */
function placeOfField({ places }: DraftHead, id: string) {
  const area = /^field-areas-(\d+)-/.exec(id);
  if (area) return places.areas[Number(area[1])] ?? null;
  if (id === fieldId("taskForce")) return places.taskForce;
  return places.period;
}

function NameFields({ view }: { view: DraftView }) {
  const t = useTranslations("importing.head");
  const { head, computed } = view;
  const lang = LANGUAGE_TAG[head.sourceLocale];
  const named = (text: Parameters<typeof textIn>[0]) => textIn(text, head.sourceLocale);
  return (
    <div className="grid gap-6 sm:grid-cols-2 sm:items-start">
      <FormTextField
        name="label"
        label={t("label")}
        lang={lang}
        hint={computed ? t("labelHint", { computed: named(computed.label) }) : undefined}
        optional
      />
      <FormTextField
        name="sentenceLabel"
        label={t("sentenceLabel")}
        lang={lang}
        hint={computed ? t("labelHint", { computed: named(computed.sentenceLabel) }) : undefined}
        optional
      />
      <FormTextField
        name="slug"
        label={t("slug")}
        hint={computed ? t("slugHint", { computed: computed.slug }) : undefined}
        autoCapitalize="none"
        optional
      />
    </div>
  );
}

/** What is asked of the whole document, settled in the same form. */
function HeadQuestions({ form }: { form: UseFormReturn<DraftHead> }) {
  const questions = useWatch({ control: form.control, name: "questions" });
  const { mark } = useOpenDraft();
  return (
    <QuestionList
      id="whole-questions"
      questions={questions}
      onChange={(next) => form.setValue("questions", next)}
      onLook={() => mark(form.getValues("places").opening)}
    />
  );
}

/** Dates, names, group and areas of the period that the document is of. */
export function HeadForm({ view, locale, onSaved, onReload }: HeadFormProps) {
  const t = useTranslations("importing.head");
  const client = useTRPCClient();
  const { mark } = useOpenDraft();
  const form = useForm<DraftHead>({
    defaultValues: view.head,
    resolver: zodResolver(draftHeadSchema),
    mode: "onChange",
  });
  const { state, queue } = useMending<DraftHead, DraftHead>(form, view.version, {
    read: () => headOfForm(form.getValues()),
    send: async (head, version) => {
      const mended = await client.importing.mendHead.mutate({ draftId: view.id, version, head });
      onSaved();
      return mended;
    },
  });
  const look = ({ target }: FocusEvent) => {
    if (target.id.startsWith("field-")) mark(placeOfField(view.head, target.id));
  };
  return (
    <FormProvider {...form}>
      <FieldLabelsProvider>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only watches which of its fields has the focus. */}
        <div className="grid gap-6" onFocus={look}>
          <MendStatus state={state} onTakeTheirs={onReload} onKeepMine={queue.startFrom} />
          <HeadQuestions form={form} />
          <div className="grid gap-6 sm:grid-cols-2">
            <FormDateField name="startsOn" label={t("startsOn")} />
            <FormDateField name="endsOn" label={t("endsOn")} />
          </div>
          <NameFields view={view} />
          <FormTextField
            name="taskForce"
            label={t("taskForce")}
            lang={LANGUAGE_TAG[view.head.sourceLocale]}
            hint={t("taskForceHint", { name: textIn(view.group.name, locale) })}
          />
          {view.group.differs ? <Notice tone="warning">{t("taskForceDiffers")}</Notice> : null}
          <AreaFields />
        </div>
      </FieldLabelsProvider>
    </FormProvider>
  );
}
