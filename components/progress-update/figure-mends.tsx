"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { formatFigure } from "@/server/i18n/format-figure";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import type { Reconciliation } from "@/server/modules/figure/reconcile";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { Button } from "../ui/button";
import { writeInText } from "./write-in-text";

interface FigureMendsProps {
  /** Index of the figure in the form. */
  at: number;
  found: Reconciliation;
  onTake: (figure: UpdateForm["figures"][number]) => void;
}

/** A figure and its narrative say different things: the one can be made to say what the other says, with one press. */
export function FigureMends({ at, found: { place, asInText, asRecorded }, onTake }: FigureMendsProps) {
  const t = useTranslations("progressUpdate.standing");
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const [isGone, setGone] = useState(false);
  if (!place || !asInText) return null;
  const source = getValues("sourceLocale");
  const path = `texts.${source}.paragraphs` as const;
  const write = (words: string) => {
    const held = { narrative: getValues(path), figures: getValues("figures") };
    const written = writeInText(held, at, place, words);
    setGone(written === null);
    if (!written) return;
    setValue(path, written.narrative, { shouldDirty: true, shouldValidate: true });
    setValue("figures", written.figures, { shouldDirty: true });
  };
  return (
    <div className="mt-1 grid justify-items-start gap-2 text-small">
      <p>
        {t.rich("textSays", { text: () => <q lang={LANGUAGE_TAG[source]}>{place.text}</q> })}
        {asRecorded === null ? ` ${t("noWords")}` : null}
      </p>
      <div className="flex flex-wrap gap-2">
        {asRecorded === null ? null : (
          <Button small onClick={() => write(asRecorded)}>
            {t("writeInText", { text: asRecorded })}
          </Button>
        )}
        <Button small onClick={() => onTake(asInText)}>
          {t("takeFromText", { text: formatFigure(asInText, source) })}
        </Button>
      </div>
      {isGone ? <p role="status">{t("gone")}</p> : null}
    </div>
  );
}
