"use client";

import { useTranslations } from "next-intl";
import type { AccountView } from "@/server/modules/account/account.queries";
import { useTRPCClient } from "../trpc/trpc-provider";
import { ConfirmedAction } from "./confirmed-action";

/** Ends every session of somebody, for instance when a device was lost. */
export function SignOutPerson({ account: { id, name } }: { account: Pick<AccountView, "id" | "name"> }) {
  const t = useTranslations("account.administration");
  const client = useTRPCClient();
  return (
    <ConfirmedAction
      label={t("signOut")}
      about={name}
      question={{ title: t("signOutTitle", { name }), body: t("signOutBody"), confirm: t("signOutConfirm") }}
      act={() => client.account.endSessionsOf.mutate({ accountId: id })}
    />
  );
}
