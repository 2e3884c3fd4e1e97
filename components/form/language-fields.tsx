"use client";

import { useTranslations } from "next-intl";
import { get, useFormState, type FieldError as Wrong } from "react-hook-form";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import { FieldError, FieldHint } from "../ui/field";
import { useCodeMessage } from "./code-message";
import { fieldCode } from "./field-code";
import { useDeclaredLabel } from "./field-labels";
import { useFieldId } from "./field-scope";
import { FormTextField } from "./form-fields";

interface LanguageFieldsProps {
  /** Path of a LocalizedText in the form. */
  name: string;
  label: string;
  hint?: string;
  /** What is there without anything typed, language by language. */
  placeholders?: Partial<Record<Locale, string>>;
}

/** One line of text in each language. */
export function LanguageFields({ name, label, hint, placeholders }: LanguageFieldsProps) {
  const t = useTranslations("ui.languages");
  const words = useCodeMessage();
  const { errors } = useFormState();
  useDeclaredLabel(name, label);
  const error: Wrong | undefined = get(errors, name);
  const wrong = error?.type ? words(fieldCode(error)) : null;
  const id = useFieldId()(name);
  const describedBy = [hint ? `${id}-hint` : "", wrong ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy || undefined} className="grid gap-4">
      <legend className="mb-1.5 font-medium">{label}</legend>
      {hint ? <FieldHint id={`${id}-hint`}>{hint}</FieldHint> : null}
      {wrong ? <FieldError id={`${id}-error`}>{wrong}</FieldError> : null}
      {LOCALES.map((locale) => (
        <FormTextField
          key={locale}
          name={`${name}.${locale}`}
          label={t(locale)}
          lang={LANGUAGE_TAG[locale]}
          placeholder={placeholders?.[locale]}
        />
      ))}
    </fieldset>
  );
}
