"use client";

import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { PlaceView } from "@/server/modules/comment/thread-view";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { MergeItems } from "../progress-update/merge-items";

interface PlacedWordsProps {
  place: PlaceView;
  choices: UpdateView["choices"];
  locale: Locale;
}

/** What a comment was placed on, in the words that stood there, and honestly whether they still do. */
export function PlacedWords({ place, choices, locale }: PlacedWordsProps) {
  const t = useTranslations("comment");
  const { kind, was, standing, sourceLocale } = place;
  if (kind === "WHOLE" || was === null) return null;
  const lang = place.locale ?? sourceLocale ?? locale;
  return (
    <div className="grid gap-1 text-small">
      <p className={standing === "SAME" ? "text-faint" : "text-warning"}>{t(`standing.${standing}`)}</p>
      <blockquote
        lang={LANGUAGE_TAG[lang]}
        className="max-h-32 overflow-auto border-s-2 border-rule ps-3 [overflow-wrap:anywhere]"
      >
        {was === "" ? (
          t("empty")
        ) : (
          <MergeItems items={[was]} sourceLocale={sourceLocale ?? locale} choices={choices} locale={locale} />
        )}
      </blockquote>
    </div>
  );
}
