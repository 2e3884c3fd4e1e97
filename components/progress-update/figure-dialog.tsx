"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { CURRENCIES, FIGURE_KINDS, QUALIFIERS } from "@/server/kernel/quantity";
import { type FigureForm, figureFormSchema } from "@/server/modules/figure/figure-form.schema";
import type { WrittenFigure } from "@/server/modules/figure/written-figure.schema";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import { FormSelect, FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { LineDialog } from "./line-dialog";

interface FigureDialogProps {
  value: WrittenFigure | null;
  sourceLocale: Locale;
  choices: UpdateChoices;
  locale: Locale;
  onSave: (figure: WrittenFigure) => void;
  onClose: () => void;
}

const NOWHERE = { paragraph: null, start: null, end: null, text: null };

function formOf(figure: WrittenFigure | null): FigureForm {
  return {
    value: figure?.value ?? "",
    max: figure?.max ?? "",
    unit: figure?.unit ?? "",
    kind: figure?.kind ?? "COUNT",
    currency: figure?.currency ?? "HKD",
    qualifier: figure?.qualifier ?? "EXACT",
    side: figure?.side ?? "",
    label: {
      "zh-Hans": figure?.label["zh-Hans"] ?? "",
      "zh-Hant": figure?.label["zh-Hant"] ?? "",
      en: figure?.label.en ?? "",
    },
    date: figure?.date ?? "",
    place: figure
      ? { paragraph: figure.paragraph, start: figure.start, end: figure.end, text: figure.text }
      : NOWHERE,
  };
}

const OTHER_SCRIPT: Partial<Record<Locale, Locale>> = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans" };

/** A label in the other script that was made from an older one goes: it is converted again from the new one. */
function withoutOldConversion(
  figure: WrittenFigure,
  before: WrittenFigure | null,
  source: Locale,
): WrittenFigure {
  const other = OTHER_SCRIPT[source];
  if (!other || !before || figure.label[source] === before.label[source]) return figure;
  if (figure.label[other] !== before.label[other]) return figure;
  return { ...figure, label: { ...figure.label, [other]: undefined } };
}

/** The fields that depend on what kind of number it is. */
function MeasureFields({ kind }: { kind: FigureForm["kind"] | undefined }) {
  const t = useTranslations("progressUpdate.figure");
  if (kind === "COUNT") return <FormTextField name="unit" label={t("unit")} hint={t("unitHint")} optional />;
  if (kind !== "MONEY") return null;
  return (
    <FormSelect name="currency" label={t("currency")}>
      {CURRENCIES.map((currency) => (
        <option key={currency} value={currency}>
          {t(`currencies.${currency}`)}
        </option>
      ))}
    </FormSelect>
  );
}

/** The form of one figure. Whoever saves it has checked it against the narrative. */
export function FigureDialog({ value, sourceLocale, choices, locale, onSave, onClose }: FigureDialogProps) {
  const t = useTranslations("progressUpdate");
  const form = useSchemaForm(figureFormSchema, formOf(value));
  const kind = useWatch({ control: form.control, name: "kind" });
  const labels = [sourceLocale, ...LOCALES.filter((one) => one !== sourceLocale)];
  return (
    <LineDialog
      title={value ? t("figures.edit") : t("figures.add")}
      submitLabel={value ? t("table.apply") : t("table.add")}
      form={form}
      onSave={(figure) => onSave(withoutOldConversion(figure, value, sourceLocale))}
      onClose={onClose}
    >
      {value?.text ? <p className="text-faint">{t("figure.inText", { text: value.text })}</p> : null}
      <FormTextField
        name="value"
        label={t("figure.value")}
        hint={t("figure.valueHint")}
        inputMode="decimal"
      />
      <FormSelect name="kind" label={t("figure.kind")}>
        {FIGURE_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`figure.kinds.${one}`)}
          </option>
        ))}
      </FormSelect>
      <MeasureFields kind={kind} />
      <FormSelect name="qualifier" label={t("figure.qualifier")}>
        {QUALIFIERS.map((one) => (
          <option key={one} value={one}>
            {t(`figure.qualifiers.${one}`)}
          </option>
        ))}
      </FormSelect>
      <FormTextField
        name="max"
        label={t("figure.max")}
        hint={t("figure.maxHint")}
        inputMode="decimal"
        optional
      />
      {labels.map((one) => (
        <FormTextField
          key={one}
          name={`label.${one}`}
          label={t("figure.label", { language: t(`language.${one}`) })}
          optional={one !== sourceLocale}
        />
      ))}
      <FormSelect name="side" label={t("figure.side")}>
        <option value="">{t("figure.joint")}</option>
        {choices.sides.map(({ code, name }) => (
          <option key={code} value={code}>
            {textIn(name, locale)}
          </option>
        ))}
      </FormSelect>
      <FormTextField name="date" label={t("figure.date")} hint={t("activities.dateHint")} optional />
    </LineDialog>
  );
}
