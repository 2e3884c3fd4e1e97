"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { FormTextArea, FormTextField } from "../form/form-fields";
import { useListening } from "../form/use-listening";
import { Tabs } from "../ui/tabs";
import { Tag } from "../ui/tag";
import { TranslationNotice } from "./translation-notice";
import { usePaste } from "./use-paste";

/** Title and narrative in one language. What was only converted is read, not typed into, until a person takes it over. */
function TextFields({ textLocale, isSource }: { textLocale: Locale; isSource: boolean }) {
  const t = useTranslations("progressUpdate");
  const standing = useWatch<UpdateForm, `texts.${Locale}.standing`>({ name: `texts.${textLocale}.standing` });
  const tag = LANGUAGE_TAG[textLocale];
  const isListening = useListening();
  const readOnly = standing === "CONVERTED" || !isListening;
  const { getValues } = useFormContext<UpdateForm>();
  // So that it can be read before the script has come, in the room that it needs.
  const [first] = useState(() => getValues(`texts.${textLocale}`));
  const pasteTitle = usePaste(`texts.${textLocale}.title`);
  const pasteNarrative = usePaste(`texts.${textLocale}.paragraphs`);
  return (
    <>
      <FormTextField
        name={`texts.${textLocale}.title`}
        label={t("text.title")}
        lang={tag}
        defaultValue={first.title}
        readOnly={readOnly}
        onPaste={pasteTitle}
      />
      <FormTextArea
        name={`texts.${textLocale}.paragraphs`}
        label={t("text.narrative")}
        hint={isSource ? t("text.narrativeHint") : undefined}
        lang={tag}
        tall
        defaultValue={first.paragraphs}
        readOnly={readOnly}
        onPaste={pasteNarrative}
      />
    </>
  );
}

interface TabLabelProps {
  textLocale: Locale;
  isSource: boolean;
  isStale: boolean;
}

/** The language, and what is to be known of its text; drawn anew only where that changes, not with every key. */
function TabLabel({ textLocale, isSource, isStale }: TabLabelProps) {
  const t = useTranslations("progressUpdate");
  const mark = useWatch<UpdateForm, `texts.${Locale}`, "source" | "converted" | "stale" | null>({
    name: `texts.${textLocale}`,
    compute: ({ standing, title }) => {
      if (isSource) return "source";
      if (standing === "CONVERTED") return title ? "converted" : null;
      return isStale ? "stale" : null;
    },
  });
  return (
    <>
      <span>{t(`language.${textLocale}`)}</span>
      {mark ? <Tag>{t(`text.${mark}`)}</Tag> : null}
    </>
  );
}

/** The texts of an update, a tab for each language, the one that it is written in first. */
export function TextTabs({ content }: { content: UpdateView["content"] }) {
  const t = useTranslations("progressUpdate");
  const source = useWatch<UpdateForm, "sourceLocale">({ name: "sourceLocale" });
  const order = [source, ...LOCALES.filter((locale) => locale !== source)];
  const items = order.map((locale) => {
    const isSource = locale === source;
    const isStale = content?.texts[locale]?.stale ?? false;
    return {
      id: locale,
      label: <TabLabel textLocale={locale} isSource={isSource} isStale={isStale} />,
      content: (
        <>
          {isSource ? null : (
            <TranslationNotice
              textLocale={locale}
              stale={isStale}
              isConvertible={locale !== "en" && source !== "en"}
            />
          )}
          <TextFields textLocale={locale} isSource={isSource} />
        </>
      ),
    };
  });
  return <Tabs label={t("text.languages")} items={items} />;
}
