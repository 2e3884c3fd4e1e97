"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AgencyView } from "@/server/modules/agency/agency.queries";
import { mergeAgencySchema } from "@/server/modules/agency/agency.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormSelect } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";

interface MergeAgencyProps {
  locale: Locale;
  agency: Pick<AgencyView, "id" | "name" | "others">;
}

/** Makes an agency part of another, which cannot be taken back. */
export function MergeAgency({ locale, agency }: MergeAgencyProps) {
  const t = useTranslations("agency.merge");
  if (agency.others.length === 0) return null;
  const title = t("title", { name: textIn(agency.name, locale) });
  return (
    <FormDialog title={title} button={{ children: t("open") }}>
      {(close) => <MergeAgencyForm locale={locale} agency={agency} close={close} />}
    </FormDialog>
  );
}

function MergeAgencyForm({ locale, agency, close }: MergeAgencyProps & { close: () => void }) {
  const t = useTranslations("agency.merge");
  const client = useTRPCClient();
  const form = useSchemaForm(mergeAgencySchema, { agencyId: agency.id, toAgencyId: "" });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      submitLook="danger"
      close={close}
      onSubmit={(values) => client.agency.merge.mutate(values)}
    >
      <Notice tone="warning">{t("consequence")}</Notice>
      <FormSelect name="toAgencyId" label={t("into")} hint={t("intoHint")}>
        <option value="">{t("choose")}</option>
        {agency.others.map(({ id, name }) => (
          <option key={id} value={id}>
            {textIn(name, locale)}
          </option>
        ))}
      </FormSelect>
    </DialogForm>
  );
}
