"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AccountView, BelongingChoices } from "@/server/modules/account/account.queries";
import { changeMembershipsSchema } from "@/server/modules/account/account.schema";
import { DialogForm } from "../form/dialog-form";
import { FormCheckboxGroup } from "../form/form-checkbox-group";
import { FormDialog } from "../form/form-dialog";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface ChangeMembershipsProps {
  account: Pick<AccountView, "id" | "name" | "sideCode" | "agencyIds" | "can">;
  agencies: BelongingChoices["agencies"];
  locale: Locale;
}

/** For which agencies of their side a member writes; nothing for those who write for none. */
export function ChangeMemberships(props: ChangeMembershipsProps) {
  const t = useTranslations("account.administration");
  const { account } = props;
  if (!account.can.changeMemberships.allowed) return null;
  const title = t("membershipsTitle", { name: account.name });
  return (
    <FormDialog title={title} button={{ small: true, "aria-label": title, children: t("memberships") }}>
      {(close) => <ChangeMembershipsForm {...props} close={close} />}
    </FormDialog>
  );
}

function ChangeMembershipsForm({
  account,
  agencies,
  locale,
  close,
}: ChangeMembershipsProps & { close: () => void }) {
  const t = useTranslations("account.administration");
  const client = useTRPCClient();
  const { id: accountId, agencyIds } = account;
  const form = useSchemaForm(changeMembershipsSchema, { accountId, agencyIds, seen: agencyIds });
  return (
    <DialogForm
      form={form}
      submitLabel={t("membershipsSubmit")}
      close={close}
      onSubmit={(values) => client.account.changeMemberships.mutate(values)}
    >
      <FormCheckboxGroup
        name="agencyIds"
        label={t("memberships")}
        hint={t("membershipsHint")}
        options={agencies
          .filter(({ side }) => side === account.sideCode)
          .map(({ id, name }) => ({ value: id, label: textIn(name, locale) }))}
      />
    </DialogForm>
  );
}
