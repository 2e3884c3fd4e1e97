"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { changeLocaleSchema } from "@/server/modules/account/account.schema";
import { Form } from "../form/form";
import { FormSelect } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { LANGUAGE_NAME } from "../navigation/language-name";
import { useTRPC } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";

/** The language in which a person is written to. */
export function LocaleForm({ locale }: { locale: Locale }) {
  const t = useTranslations("account.own");
  const form = useSchemaForm(changeLocaleSchema, { locale });
  const change = useMutation(useTRPC().account.changeLocale.mutationOptions());
  return (
    <>
      {change.isSuccess ? (
        <Notice tone="success" live>
          {t("localeSaved")}
        </Notice>
      ) : null}
      <Form
        form={form}
        submitLabel={t("saveLocale")}
        submitLook="quiet"
        onSubmit={(input) => change.mutateAsync(input)}
      >
        <FormSelect name="locale" label={t("locale")} hint={t("localeHint")}>
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {LANGUAGE_NAME[one]}
            </option>
          ))}
        </FormSelect>
      </Form>
    </>
  );
}
