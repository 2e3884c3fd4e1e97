"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { useWatch } from "react-hook-form";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { FormTextArea, FormTextField } from "../form/form-fields";
import { Tabs } from "../ui/tabs";
import { Tag } from "../ui/tag";
import { TranslationNotice } from "./translation-notice";
import { useEarlyField } from "./use-early-field";
import { usePaste } from "./use-paste";

interface TextFieldsProps {
  textLocale: Locale;
  isSource: boolean;
  /** Set where something had been typed before the fields were heard. */
  wasEarly: RefObject<boolean>;
}

/** Title and narrative in one language. What was only converted is read, not typed into, until a person takes it over. */
function TextFields({ textLocale, isSource, wasEarly }: TextFieldsProps) {
  const t = useTranslations("progressUpdate");
  const standing = useWatch<UpdateForm, `texts.${Locale}.standing`>({ name: `texts.${textLocale}.standing` });
  const tag = LANGUAGE_TAG[textLocale];
  const readOnly = standing === "CONVERTED";
  const title = useEarlyField(`texts.${textLocale}.title`, wasEarly);
  const narrative = useEarlyField(`texts.${textLocale}.paragraphs`, wasEarly);
  const pasteTitle = usePaste(`texts.${textLocale}.title`);
  const pasteNarrative = usePaste(`texts.${textLocale}.paragraphs`);
  return (
    <>
      <FormTextField
        name={`texts.${textLocale}.title`}
        label={t("text.title")}
        lang={tag}
        {...title}
        readOnly={readOnly}
        onPaste={pasteTitle}
      />
      <FormTextArea
        name={`texts.${textLocale}.paragraphs`}
        label={t("text.narrative")}
        hint={isSource ? t("text.narrativeHint") : undefined}
        lang={tag}
        tall
        {...narrative}
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

interface TextTabsProps {
  content: UpdateView["content"];
  wasEarly: RefObject<boolean>;
}

/** The texts of an update, a tab for each language, the one that it is written in first. */
export function TextTabs({ content, wasEarly }: TextTabsProps) {
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
          <TextFields textLocale={locale} isSource={isSource} wasEarly={wasEarly} />
        </>
      ),
    };
  });
  return <Tabs label={t("text.languages")} items={items} />;
}
