"use client";

import { useTranslations } from "next-intl";
import type { AccountView } from "@/server/modules/account/account.queries";
import { eraseAccountSchema } from "@/server/modules/personal-data/personal-data.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { Prose } from "../publication/prose";
import { useTRPCClient } from "../trpc/trpc-provider";

interface EraseAccountProps {
  account: Pick<AccountView, "id" | "name" | "isErased" | "can">;
}

/** Erases who the person behind a closed account was, once their name is typed; nothing where that is done. */
export function EraseAccount({ account }: EraseAccountProps) {
  const t = useTranslations("personalData.erase");
  const { name, isErased, can } = account;
  if (isErased || !can.erase.allowed) return null;
  const title = t("title", { name });
  return (
    <FormDialog title={title} button={{ small: true, "aria-label": title, children: t("button") }}>
      {(close) => <EraseForm account={account} close={close} />}
    </FormDialog>
  );
}

function EraseForm({ account: { id, name }, close }: EraseAccountProps & { close: () => void }) {
  const t = useTranslations("personalData.erase");
  const client = useTRPCClient();
  const form = useSchemaForm(eraseAccountSchema, { accountId: id, confirmation: "" });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.personalData.eraseAccount.mutate(values)}
    >
      <Prose text={t("body")} />
      <FormTextField
        name="confirmation"
        label={t("confirmation")}
        hint={t("hint", { name })}
        autoComplete="off"
      />
    </DialogForm>
  );
}
