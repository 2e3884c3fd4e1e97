"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
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
  const pasteTitle = usePaste(`texts.${textLocale}.title`);
  const pasteNarrative = usePaste(`texts.${textLocale}.paragraphs`);
  return (
    <>
      <FormTextField
        name={`texts.${textLocale}.title`}
        label={t("text.title")}
        lang={tag}
        readOnly={readOnly}
        onPaste={pasteTitle}
      />
      <FormTextArea
        name={`texts.${textLocale}.paragraphs`}
        label={t("text.narrative")}
        hint={isSource ? t("text.narrativeHint") : undefined}
        lang={tag}
        tall
        readOnly={readOnly}
        onPaste={pasteNarrative}
      />
    </>
  );
}

function TabLabel({ textLocale, mark }: { textLocale: Locale; mark: string | null }) {
  const t = useTranslations("progressUpdate");
  return (
    <>
      <span>{t(`language.${textLocale}`)}</span>
      {mark ? <Tag>{mark}</Tag> : null}
    </>
  );
}

/** The texts of an update, a tab for each language, the one that it is written in first. */
export function TextTabs({ content }: { content: UpdateView["content"] }) {
  const t = useTranslations("progressUpdate");
  const source = useWatch<UpdateForm, "sourceLocale">({ name: "sourceLocale" });
  const texts = useWatch<UpdateForm, "texts">({ name: "texts" });
  const order = [source, ...LOCALES.filter((locale) => locale !== source)];
  const markOf = (locale: Locale) => {
    if (locale === source) return t("text.source");
    const text = content?.texts[locale];
    if (texts[locale].standing === "CONVERTED") return texts[locale].title ? t("text.converted") : null;
    return text?.stale ? t("text.stale") : null;
  };
  const items = order.map((locale) => ({
    id: locale,
    label: <TabLabel textLocale={locale} mark={markOf(locale)} />,
    content: (
      <>
        {locale === source ? null : (
          <TranslationNotice
            textLocale={locale}
            stale={content?.texts[locale]?.stale ?? false}
            isConvertible={locale !== "en" && source !== "en"}
          />
        )}
        <TextFields textLocale={locale} isSource={locale === source} />
      </>
    ),
  }));
  return <Tabs label={t("text.languages")} items={items} />;
}
