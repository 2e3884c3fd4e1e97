"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { AccountView } from "@/server/modules/account/account.queries";
import { useCodeMessage } from "../form/code-message";
import { troubleOf } from "../trpc/trouble";
import { useTRPC } from "../trpc/trpc-provider";
import { ConfirmedAction } from "./confirmed-action";

export function CloseAccount({ account }: { account: Pick<AccountView, "id" | "name" | "can"> }) {
  const t = useTranslations("account.administration");
  const words = useCodeMessage();
  const router = useRouter();
  const close = useMutation(useTRPC().account.close.mutationOptions({ onSuccess: () => router.refresh() }));
  const { name, can } = account;
  return (
    <ConfirmedAction
      label={t("close")}
      about={name}
      question={{ title: t("closeTitle", { name }), body: t("closeBody"), confirm: t("closeConfirm") }}
      reason={can.close.allowed ? null : words(can.close.reason)}
      busy={close.isPending}
      trouble={close.error ? words(troubleOf(close.error).code) : null}
      act={() => close.mutateAsync({ accountId: account.id })}
    />
  );
}
