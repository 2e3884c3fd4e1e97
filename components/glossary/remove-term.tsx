"use client";

import { useTranslations } from "next-intl";
import { ConfirmedAction } from "../account/confirmed-action";
import { useTRPCClient } from "../trpc/trpc-provider";

export function RemoveTerm({ termId, name }: { termId: string; name: string }) {
  const t = useTranslations("glossary");
  const client = useTRPCClient();
  return (
    <ConfirmedAction
      label={t("remove")}
      about={name}
      question={{ title: t("removeTitle", { name }), body: t("removeBody"), confirm: t("removeConfirm") }}
      act={() => client.glossary.remove.mutate({ termId })}
    />
  );
}
