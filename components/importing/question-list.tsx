"use client";

import { useTranslations } from "next-intl";
import type { DraftQuestion } from "@/server/modules/importing/import-draft.schema";
import { Button } from "../ui/button";
import { StatusMark } from "../ui/status-mark";

interface QuestionListProps {
  id: string;
  questions: readonly DraftQuestion[];
  onChange: (questions: DraftQuestion[]) => void;
  /** Parts a paragraph where its two parts were joined. */
  onSplit?: (question: DraftQuestion) => void;
  onLook: (question: DraftQuestion) => void;
}

/** What the reader could not settle by itself, in words, each to be settled by a press. */
export function QuestionList({ id, questions, onChange, onSplit, onLook }: QuestionListProps) {
  const t = useTranslations("importing.update");
  const ask = useTranslations("importing.questions");
  if (questions.length === 0) return null;
  const set = (at: number, isSettled: boolean) =>
    onChange(questions.map((one, index) => (index === at ? { ...one, isSettled } : one)));
  return (
    <section aria-labelledby={id} className="grid gap-2 border-s-4 border-warning ps-4">
      <h3 id={id} tabIndex={-1} className="font-medium">
        {t("questions")}
      </h3>
      <ul className="grid">
        {questions.map((question, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: questions are never added, removed or moved.
            key={at}
            onFocus={() => onLook(question)}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-hairline py-2 first:border-t-0"
          >
            <p className={`min-w-0 flex-1 basis-64 ${question.isSettled ? "text-faint" : ""}`}>
              {ask(question.code.replace(/^importing\./, ""), question.params)}
            </p>
            <QuestionAnswers
              question={question}
              onSet={(isSettled) => set(at, isSettled)}
              onSplit={onSplit}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QuestionAnswersProps {
  question: DraftQuestion;
  onSet: (isSettled: boolean) => void;
  onSplit?: (question: DraftQuestion) => void;
}

function QuestionAnswers({ question, onSet, onSplit }: QuestionAnswersProps) {
  const t = useTranslations("importing.update");
  if (question.isSettled)
    return (
      <div className="flex flex-wrap items-center gap-3 text-small">
        <StatusMark tone="done">{t("settled")}</StatusMark>
        <Button small onClick={() => onSet(false)}>
          {t("reopen")}
        </Button>
      </div>
    );
  const isBreak = question.code === "importing.uncertainParagraphBreak";
  return (
    <div className="flex flex-wrap gap-2">
      {isBreak && onSplit && question.splitAt !== null ? (
        <Button small onClick={() => onSplit(question)}>
          {t("split")}
        </Button>
      ) : null}
      <Button small onClick={() => onSet(true)}>
        {isBreak ? t("keepTogether") : t("settle")}
      </Button>
    </div>
  );
}
