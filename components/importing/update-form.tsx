"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import type { FocusEvent, SyntheticEvent } from "react";
import { FormProvider, type UseFormReturn, useForm, useFormContext, useWatch } from "react-hook-form";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { readNarrative } from "@/server/kernel/narrative-lines";
import type { DraftQuestion, DraftUpdate } from "@/server/modules/importing/import-draft.schema";
import type { DraftUpdateView, DraftView } from "@/server/modules/importing/importing.queries";
import { FieldLabelsProvider } from "../form/field-labels";
import { FormCheckbox, FormSelect, FormTextArea, FormTextField } from "../form/form-fields";
import { ActivityList } from "../progress-update/activity-list";
import { FigureList } from "../progress-update/figure-list";
import { ParticipationList } from "../progress-update/participation-list";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import {
  type DraftUpdateForm,
  draftUpdateFormSchema,
  formOfUpdate,
  paragraphAt,
  updateOfForm,
  withParagraphParted,
} from "./draft-form";
import { MendStatus } from "./mend-status";
import { useOpenDraft } from "./open-draft";
import { ProjectChoiceField } from "./project-choice";
import { QuestionList } from "./question-list";
import { placeOfParagraph, placeOfWords } from "./source-blocks";
import { useMending } from "./use-mending";

interface UpdateFormProps {
  view: DraftView;
  row: DraftUpdateView;
  locale: Locale;
  onSaved: () => void;
  onReload: () => void;
}

/** Marks in the source what a part of the form was understood from. */
function useMarks({ text }: DraftView, { update }: DraftUpdateView, form: UseFormReturn<DraftUpdateForm>) {
  const { mark } = useOpenDraft();
  const { sourceLocale } = update.content;
  const paragraph = (index: number | null) =>
    update.places && index !== null
      ? placeOfParagraph(
          text,
          update.places.paragraphs,
          readNarrative(form.getValues(`texts.${sourceLocale}.paragraphs`)),
          index,
        )
      : null;
  return {
    title: () => mark(update.places?.title ?? null),
    paragraph: (index: number | null) => mark(paragraph(index)),
    words: (index: number | null, words: string | null) => mark(placeOfWords(text, paragraph(index), words)),
  };
}

type Marks = ReturnType<typeof useMarks>;

/** Title and narrative as the document has them. */
function DraftText({ sourceLocale, marks }: { sourceLocale: Locale; marks: Marks }) {
  const t = useTranslations("importing.update");
  const lang = LANGUAGE_TAG[sourceLocale];
  const follow = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) =>
    marks.paragraph(paragraphAt(currentTarget.value, currentTarget.selectionStart));
  return (
    <>
      <FormTextField
        name={`texts.${sourceLocale}.title`}
        label={t("title")}
        lang={lang}
        onFocus={marks.title}
      />
      <FormTextArea
        name={`texts.${sourceLocale}.paragraphs`}
        label={t("narrative")}
        hint={t("paragraphsHint")}
        lang={lang}
        onFocus={follow}
        onSelect={follow}
      />
    </>
  );
}

function DraftPlacing({ view }: { view: DraftView }) {
  const t = useTranslations("importing.update");
  return (
    <>
      {view.head.areas.length > 0 ? (
        <FormSelect name="areaKey" label={t("area")}>
          <option value="">{t("noArea")}</option>
          {view.head.areas.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </FormSelect>
      ) : null}
      <FormCheckbox name="isNew" label={t("isNew")} hint={t("isNewHint")} />
    </>
  );
}

/** What is to be decided and looked at, before the fields. */
function DraftPoints({ view, row, marks }: Pick<UpdateFormProps, "view" | "row"> & { marks: Marks }) {
  const form = useFormContext<DraftUpdateForm>();
  const [project, questions] = useWatch({ control: form.control, name: ["project", "questions"] });
  const path = `texts.${row.update.content.sourceLocale}.paragraphs` as const;
  const split = (question: DraftQuestion) => {
    if (question.paragraph === null || question.splitAt === null) return;
    form.setValue(path, withParagraphParted(form.getValues(path), question.paragraph, question.splitAt));
    settle(questions.map((one) => (one === question ? { ...one, isSettled: true } : one)));
  };
  const settle = (next: DraftQuestion[]) => form.setValue("questions", next);
  return (
    <>
      <ProjectChoiceField
        standing={row.standing}
        choice={project}
        projects={view.projects}
        onChange={(choice) => form.setValue("project", choice)}
      />
      <QuestionList
        id={`questions-${row.id}`}
        questions={questions}
        onChange={settle}
        onSplit={split}
        onLook={({ paragraph, params }) => marks.words(paragraph, String(params.text ?? params.name ?? ""))}
      />
    </>
  );
}

function CheckAllFigures() {
  const t = useTranslations("importing.update");
  const form = useFormContext<DraftUpdateForm>();
  const figures = useWatch({ control: form.control, name: "figures" });
  const unchecked = figures.filter(({ checked }) => !checked).length;
  if (unchecked < 2) return null;
  return (
    <div>
      <Button
        small
        onClick={() =>
          form.setValue(
            "figures",
            figures.map((figure) => ({ ...figure, checked: true })),
          )
        }
      >
        {t("checkAll", { count: unchecked })}
      </Button>
    </div>
  );
}

/** Whichever line of figures or activities has the focus is marked in the source. */
function lineLooker(form: UseFormReturn<DraftUpdateForm>, marks: Marks) {
  return ({ target }: FocusEvent) => {
    const line = /^field-(figures|activities)-(\d+)$/.exec(target.closest("li[id]")?.id ?? "");
    if (!line) return;
    const at = Number(line[2]);
    const { paragraph, text } =
      (line[1] === "figures" ? form.getValues(`figures.${at}`) : form.getValues(`activities.${at}`)) ?? {};
    marks.words(paragraph ?? null, text ?? null);
  };
}

function useUpdateForm({ view, row, onSaved }: UpdateFormProps) {
  const client = useTRPCClient();
  const form = useForm<DraftUpdateForm>({
    defaultValues: formOfUpdate(row.update),
    resolver: zodResolver(draftUpdateFormSchema, undefined, { raw: true }),
    mode: "onChange",
  });
  const mending = useMending<DraftUpdateForm, DraftUpdate>(form, row.version, {
    read: () => updateOfForm(form.getValues(), row.update),
    send: async (update, version) => {
      const input = { draftId: view.id, updateId: row.id, version, update };
      const mended = await client.importing.mendUpdate.mutate(input);
      onSaved();
      return mended;
    },
  });
  return { form, ...mending };
}

/** Everything that was understood of one project. */
export function UpdateForm(props: UpdateFormProps) {
  const { view, row, locale, onReload } = props;
  const { form, state, queue } = useUpdateForm(props);
  const marks = useMarks(view, row, form);
  return (
    <FormProvider {...form}>
      <FieldLabelsProvider>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only watches which of its fields has the focus. */}
        <div className="grid gap-6" onFocus={lineLooker(form, marks)}>
          <MendStatus state={state} onTakeTheirs={onReload} onKeepMine={queue.startFrom} />
          <DraftPoints view={view} row={row} marks={marks} />
          <DraftText sourceLocale={row.update.content.sourceLocale} marks={marks} />
          <DraftPlacing view={view} />
          <FigureList view={{ choices: view.choices, offered: row.offered }} locale={locale} />
          <CheckAllFigures />
          <ActivityList />
          <ParticipationList choices={view.choices} locale={locale} />
        </div>
      </FieldLabelsProvider>
    </FormProvider>
  );
}
