"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import type { Reconciliation } from "@/server/modules/figure/reconcile";
import type { WrittenFigure } from "@/server/modules/figure/written-figure.schema";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { Button } from "../ui/button";
import { later } from "../ui/later";
import { FigureMends } from "./figure-mends";
import { reconciliationsOf, type SavedFigures } from "./figure-reconciliation";
import { FigureWords } from "./figure-words";
import { OfferedFigures } from "./offered-figures";
import { StandingMark } from "./standing-mark";
import { TableSection } from "./table-section";

const FigureDialog = later(async () => (await import("./figure-dialog")).FigureDialog);

interface FigureListProps {
  view: Pick<UpdateView, "choices" | "offered"> & SavedFigures;
  locale: Locale;
}

/** A figure that is open in the dialog: one of the list, one that was offered, or a new one. */
type OpenFigure = { at: number | null; figure: WrittenFigure | null };

const placeOf = ({ paragraph, start }: Pick<WrittenFigure, "paragraph" | "start">) => `${paragraph}-${start}`;

/** Before the register has answered, what the form itself knows. */
function standingOf(figure: WrittenFigure, found: Reconciliation | undefined) {
  return found?.standing ?? (figure.checked ? "CONFIRMED" : "UNCONFIRMED");
}

/** What no narrative contradicts, and a person may have changed since the last save. */
function whatItIsOf({ label, side, date }: WrittenFigure): Pick<WrittenFigure, "label" | "side" | "date"> {
  return { label, side, date };
}

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
  const found = reconciliationsOf(fields, view);
  const lines = fields.map((figure, index) => ({
    key: `${index}-${figure.value}`,
    name: [figure.value, figure.label[sourceLocale]].filter(Boolean).join(" "),
    words: (
      <div className="flex flex-wrap items-baseline gap-3">
        {words(figure)}
        <StandingMark standing={standingOf(figure, found[index])} />
        {found[index]?.standing === "CONTRADICTING" ? (
          <FigureMends
            at={index}
            found={found[index]}
            onTake={(taken) => update(index, { ...taken, ...whatItIsOf(getValues(`figures.${index}`)) })}
          />
        ) : null}
      </div>
    ),
    action:
      figure.checked || found[index]?.standing === "CONTRADICTING" ? null : (
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
