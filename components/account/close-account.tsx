"use client";

import { useTranslations } from "next-intl";
import type { AccountView } from "@/server/modules/account/account.queries";
import { useCodeMessage } from "../form/code-message";
import { useTRPCClient } from "../trpc/trpc-provider";
import { ConfirmedAction } from "./confirmed-action";

export function CloseAccount({ account }: { account: Pick<AccountView, "id" | "name" | "can"> }) {
  const t = useTranslations("account.administration");
  const words = useCodeMessage();
  const client = useTRPCClient();
  const { id, name, can } = account;
  return (
    <ConfirmedAction
      label={t("close")}
      about={name}
      question={{ title: t("closeTitle", { name }), body: t("closeBody"), confirm: t("closeConfirm") }}
      reason={can.close.allowed ? null : words(can.close.reason)}
      act={() => client.account.close.mutate({ accountId: id })}
    />
  );
}
