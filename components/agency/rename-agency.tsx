"use client";

import { useTranslations } from "next-intl";
import type { AgencyView } from "@/server/modules/agency/agency.queries";
import { renameAgencySchema } from "@/server/modules/agency/agency.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormCheckbox } from "../form/form-fields";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";

interface RenameAgencyProps {
  agency: Pick<AgencyView, "id" | "name" | "englishOfficial">;
}

export function RenameAgency({ agency }: RenameAgencyProps) {
  const t = useTranslations("agency.rename");
  return (
    <FormDialog title={t("title")} button={{ children: t("title") }}>
      {(close) => <RenameAgencyForm agency={agency} close={close} />}
    </FormDialog>
  );
}

function RenameAgencyForm({ agency, close }: RenameAgencyProps & { close: () => void }) {
  const t = useTranslations("agency");
  const client = useTRPCClient();
  const form = useSchemaForm(renameAgencySchema, {
    ...{ agencyId: agency.id, keepOld: true, seen: agency.name, englishOfficial: agency.englishOfficial },
    name: { "zh-Hans": "", "zh-Hant": "", en: "", ...agency.name },
  });
  return (
    <DialogForm
      form={form}
      submitLabel={t("rename.submit")}
      close={close}
      onSubmit={(values) => client.agency.rename.mutate(values)}
    >
      <Notice>{t("rename.consequence")}</Notice>
      <LanguageFields name="name" label={t("names")} />
      <FormCheckbox name="englishOfficial" label={t("englishOfficial")} hint={t("englishHint")} />
      <FormCheckbox name="keepOld" label={t("rename.keepOld")} hint={t("rename.keepOldHint")} />
    </DialogForm>
  );
}
