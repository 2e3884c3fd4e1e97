"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { CorrectionView } from "@/server/modules/correction/correction.queries";
import { nameUpdatesSchema } from "@/server/modules/correction/correction.schema";
import { DialogForm } from "../form/dialog-form";
import { FormCheckboxGroup } from "../form/form-checkbox-group";
import { FormDialog } from "../form/form-dialog";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useUpdateOptions } from "./use-update-options";

interface NameUpdatesProps {
  view: Pick<CorrectionView, "periodSlug" | "nameable">;
  locale: Locale;
}

/** Lets an open correction touch more updates. */
export function NameUpdates(props: NameUpdatesProps) {
  const t = useTranslations("correction");
  return (
    <FormDialog title={t("nameTitle")} button={{ small: true, children: t("nameMore") }}>
      {(close) => <NameUpdatesForm {...props} close={close} />}
    </FormDialog>
  );
}

function NameUpdatesForm({ view, locale, close }: NameUpdatesProps & { close: () => void }) {
  const t = useTranslations("correction");
  const client = useTRPCClient();
  const options = useUpdateOptions(view.nameable, locale);
  const form = useSchemaForm(nameUpdatesSchema, { periodSlug: view.periodSlug, updateIds: [] });
  return (
    <DialogForm
      form={form}
      submitLabel={t("nameSubmit")}
      close={close}
      onSubmit={(values) => client.correction.name.mutate(values)}
    >
      <FormCheckboxGroup name="updateIds" label={t("updates")} options={options} />
    </DialogForm>
  );
}
