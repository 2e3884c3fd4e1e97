"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { get, useFormContext, type FieldError as Wrong } from "react-hook-form";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import { useCodeMessage } from "../form/code-message";
import { fieldCode } from "../form/field-code";
import { useDeclaredLabel } from "../form/field-labels";
import { useFieldId } from "../form/field-scope";
import { FormTextArea } from "../form/form-fields";
import { useTRPCClient } from "../trpc/trpc-provider";
import { FieldError, FieldHint } from "../ui/field";

const OTHER_SCRIPT = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans" } as const;
type Script = keyof typeof OTHER_SCRIPT;

const isScript = (locale: Locale): locale is Script => locale !== "en";

/**
 * Fills the other Chinese script from the one that a person has just written, for them to check. What they have written or
 * changed themselves is left alone; what was converted before follows its source.
 */
function useConversion(name: string) {
  const { getValues, setValue } = useFormContext();
  const client = useTRPCClient();
  const [converted, setConverted] = useState<Partial<Record<Script, string>>>({});
  const follow = async (from: Script) => {
    const to = OTHER_SCRIPT[from];
    const [source, present] = [from, to].map((script) => String(getValues(`${name}.${script}`) ?? "").trim());
    if (!source || (present && present !== converted[to])) return;
    const text = await client.correction.convertReason.query({ text: source, from });
    setValue(`${name}.${to}`, text, { shouldDirty: true });
    setConverted((known) => ({ ...known, [to]: text }));
  };
  return { converted, follow };
}

/** Why, for the public to read: in the language in which it is written, the other Chinese script converted for checking. */
export function ReasonFields({ name }: { name: string }) {
  const t = useTranslations("correction");
  const languages = useTranslations("ui.languages");
  const words = useCodeMessage();
  const { formState, trigger, watch } = useFormContext();
  const { converted, follow } = useConversion(name);
  useDeclaredLabel(name, t("reason"));
  const wrong: Wrong | undefined = get(formState.errors, name);
  const id = useFieldId()(name);
  const settle = async (locale: Locale) => {
    if (isScript(locale)) await follow(locale);
    // What was missing after an attempt is there by now, in whatever language.
    if (formState.isSubmitted) await trigger(name);
  };
  const isUntouched = (locale: Locale) =>
    isScript(locale) && converted[locale] !== undefined && watch(`${name}.${locale}`) === converted[locale];
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={`${id}-hint`} className="grid gap-4">
      <legend className="mb-1.5 font-medium">{t("reason")}</legend>
      <FieldHint id={`${id}-hint`}>{t("reasonHint")}</FieldHint>
      {wrong?.type ? <FieldError id={`${id}-error`}>{words(fieldCode(wrong))}</FieldError> : null}
      {LOCALES.map((locale) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: what is left is the field inside, whose keys are its own.
        <div key={locale} onBlur={() => settle(locale)}>
          <FormTextArea
            name={`${name}.${locale}`}
            label={languages(locale)}
            lang={LANGUAGE_TAG[locale]}
            hint={isUntouched(locale) ? t("converted") : undefined}
            rows={3}
          />
        </div>
      ))}
    </fieldset>
  );
}
