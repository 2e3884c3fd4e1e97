"use client";

import { useTranslations } from "next-intl";
import { ConfirmedAction } from "../account/confirmed-action";
import { useTRPCClient } from "../trpc/trpc-provider";

export function RevokeInvitation({ id, name }: { id: string; name: string }) {
  const t = useTranslations("invitation.open");
  const client = useTRPCClient();
  return (
    <ConfirmedAction
      label={t("revoke")}
      about={name}
      question={{ title: t("revokeTitle", { name }), body: t("revokeBody"), confirm: t("revokeConfirm") }}
      act={() => client.invitation.revoke.mutate({ invitationId: id })}
    />
  );
}
