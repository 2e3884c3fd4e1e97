"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AgencyListView } from "@/server/modules/agency/agency.queries";
import { createAgencySchema, JURISDICTIONS } from "@/server/modules/agency/agency.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormCheckbox, FormSelect, FormTextField } from "../form/form-fields";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface CreateAgencyProps {
  locale: Locale;
  sides: AgencyListView["sides"];
}

export function CreateAgency(props: CreateAgencyProps) {
  const t = useTranslations("agency.create");
  return (
    <FormDialog title={t("title")} button={{ children: t("title") }}>
      {(close) => <CreateAgencyForm {...props} close={close} />}
    </FormDialog>
  );
}

function CreateAgencyForm({ locale, sides, close }: CreateAgencyProps & { close: () => void }) {
  const t = useTranslations("agency");
  const client = useTRPCClient();
  const form = useSchemaForm(createAgencySchema, {
    ...{ slug: "", jurisdiction: "GUANGDONG", side: "" },
    ...{ name: { "zh-Hans": "", "zh-Hant": "", en: "" }, englishOfficial: true },
  });
  return (
    <DialogForm
      form={form}
      submitLabel={t("create.submit")}
      close={close}
      onSubmit={(values) => client.agency.create.mutate(values)}
    >
      <LanguageFields name="name" label={t("names")} />
      <FormCheckbox name="englishOfficial" label={t("englishOfficial")} hint={t("englishHint")} />
      <FormSelect name="jurisdiction" label={t("jurisdiction")}>
        {JURISDICTIONS.map((code) => (
          <option key={code} value={code}>
            {t(`jurisdictions.${code}`)}
          </option>
        ))}
      </FormSelect>
      <FormSelect name="side" label={t("side")} hint={t("create.sideHint")}>
        <option value="">{t("noSide")}</option>
        {sides.map(({ code, name }) => (
          <option key={code} value={code}>
            {textIn(name, locale)}
          </option>
        ))}
      </FormSelect>
      <FormTextField name="slug" label={t("slug")} hint={t("create.slugHint")} spellCheck={false} />
    </DialogForm>
  );
}
