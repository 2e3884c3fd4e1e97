"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import type { WrittenFigure } from "@/server/modules/figure/written-figure.schema";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { Button } from "../ui/button";
import { Tag } from "../ui/tag";
import { FigureDialog } from "./figure-dialog";
import { FigureWords } from "./figure-words";
import { OfferedFigures } from "./offered-figures";
import { TableSection } from "./table-section";

interface FigureListProps {
  view: Pick<UpdateView, "choices" | "offered">;
  locale: Locale;
}

/** A figure that is open in the dialog: one of the list, one that was offered, or a new one. */
type OpenFigure = { at: number | null; figure: WrittenFigure | null };

const placeOf = ({ paragraph, start }: Pick<WrittenFigure, "paragraph" | "start">) => `${paragraph}-${start}`;

export function FigureList({ view, locale }: FigureListProps) {
  const t = useTranslations("progressUpdate");
  const { control, getValues } = useFormContext<UpdateForm>();
  const sourceLocale = useWatch({ control, name: "sourceLocale" });
  const { fields, append, update, remove } = useFieldArray({ control, name: "figures" });
  const [open, setOpen] = useState<OpenFigure | null>(null);
  // What was taken up a moment ago is still among the offers until the server has answered.
  const recorded = new Set(fields.map(placeOf));
  const offered = view.offered.filter((figure) => !recorded.has(placeOf(figure)));
  const words = (figure: WrittenFigure) => (
    <FigureWords figure={figure} sourceLocale={sourceLocale} choices={view.choices} locale={locale} />
  );
  const lines = fields.map((figure, index) => ({
    key: `${index}-${figure.value}`,
    name: [figure.value, figure.label[sourceLocale]].filter(Boolean).join(" "),
    words: (
      <div className="flex flex-wrap items-baseline gap-3">
        {words(figure)}
        {figure.checked ? null : <Tag>{t("figure.unchecked")}</Tag>}
      </div>
    ),
    action: figure.checked ? null : (
      <Button
        small
        look="primary"
        onClick={() => update(index, { ...getValues(`figures.${index}`), checked: true })}
      >
        {t("offered.confirm")}
      </Button>
    ),
  }));
  const save = (figure: WrittenFigure) => (open?.at == null ? append(figure) : update(open.at, figure));
  return (
    <TableSection
      path="figures"
      title={t("figures.title")}
      hint={t("figures.hint")}
      addLabel={t("figures.add")}
      emptyLabel={t("figures.empty")}
      lines={lines}
      onAdd={() => setOpen({ at: null, figure: null })}
      onEdit={(at) => setOpen({ at, figure: getValues(`figures.${at}`) })}
      onRemove={remove}
    >
      <OfferedFigures
        offered={offered}
        words={words}
        onConfirm={(figure) => append({ ...figure, checked: true })}
        onCorrect={(figure) => setOpen({ at: null, figure })}
      />
      {open === null ? null : (
        <FigureDialog
          value={open.figure}
          sourceLocale={sourceLocale}
          choices={view.choices}
          locale={locale}
          onSave={save}
          onClose={() => setOpen(null)}
        />
      )}
    </TableSection>
  );
}
