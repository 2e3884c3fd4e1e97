"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { Button } from "../ui/button";
import { later } from "../ui/later";
import { Time } from "../ui/time";

// The frame is there from the beginning and keeps its place above the form on a phone, where what is in it is folded away.
const ContentReading = later(async () => (await import("./content-reading")).ContentReading);
const SincePrevious = later(async () => (await import("./since-previous")).SincePrevious);

interface PreviousUpdateProps {
  previous: NonNullable<UpdateView["previous"]>;
  /** The update that is being written. */
  update: Pick<UpdateView, "head">;
  choices: UpdateView["choices"];
  /** The language that is being written. */
  textLocale: Locale;
  locale: Locale;
}

/** What the project reported last: beside the form where there is room, above it and folded on a phone. */
export function PreviousUpdate({ previous, update, choices, textLocale, locale }: PreviousUpdateProps) {
  const t = useTranslations("progressUpdate.previous");
  const corrected = useTranslations("correction.compared");
  const [isOpen, setOpen] = useState(false);
  const [isCompared, setCompared] = useState(false);
  const bodyId = useId();
  return (
    <aside
      aria-label={t("title")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className="grid gap-4 self-start border-t-2 border-rule bg-sunk p-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="font-medium">
          {t("heading", { period: textIn(previous.period.label, locale), number: previous.number })}
        </h2>
        <span className="lg:hidden">
          <Button small aria-expanded={isOpen} aria-controls={bodyId} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t("hide") : t("show")}
          </Button>
        </span>
      </div>
      <div id={bodyId} className={isOpen ? "" : "hidden lg:block"}>
        {previous.corrected ? (
          <p className="mb-3 text-small text-accent">
            {corrected("previous", { number: previous.corrected.edition })}
            <Time value={previous.corrected.publishedAt} />
          </p>
        ) : null}
        {update.head ? (
          <div className="mb-3">
            <Button small aria-pressed={isCompared} onClick={() => setCompared(!isCompared)}>
              {t("compare")}
            </Button>
          </div>
        ) : null}
        {isCompared && update.head ? (
          <SincePrevious
            revisionId={update.head.revisionId}
            sourceLocale={previous.content.sourceLocale}
            choices={choices}
            locale={locale}
          />
        ) : (
          <ContentReading
            content={previous.content}
            textLocale={textLocale}
            choices={choices}
            locale={locale}
          />
        )}
      </div>
    </aside>
  );
}
