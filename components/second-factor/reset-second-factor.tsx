"use client";

import { useTranslations } from "next-intl";
import type { AccountView } from "@/server/modules/account/account.queries";
import { ConfirmedAction } from "../account/confirmed-action";
import { useCodeMessage } from "../form/code-message";
import { useTRPCClient } from "../trpc/trpc-provider";

/** For somebody who has lost their authenticator and their recovery codes; nothing where they have none to lose. */
export function ResetSecondFactor({ account }: { account: AccountView }) {
  const t = useTranslations("secondFactor.administration");
  const words = useCodeMessage();
  const client = useTRPCClient();
  const { id, name, can, hasSecondFactor } = account;
  if (!hasSecondFactor) return null;
  return (
    <ConfirmedAction
      label={t("reset")}
      about={name}
      question={{ title: t("title", { name }), body: t("body"), confirm: t("confirm") }}
      reason={can.resetSecondFactor.allowed ? null : words(can.resetSecondFactor.reason)}
      act={() => client.secondFactor.reset.mutate({ accountId: id })}
    />
  );
}
