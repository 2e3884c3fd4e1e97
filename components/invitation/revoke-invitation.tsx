"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedAction } from "../account/confirmed-action";
import { useCodeMessage } from "../form/code-message";
import { troubleOf } from "../trpc/trouble";
import { useTRPC } from "../trpc/trpc-provider";

export function RevokeInvitation({ id, name }: { id: string; name: string }) {
  const t = useTranslations("invitation.open");
  const words = useCodeMessage();
  const router = useRouter();
  const revoke = useMutation(
    useTRPC().invitation.revoke.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  return (
    <ConfirmedAction
      label={t("revoke")}
      about={name}
      question={{ title: t("revokeTitle", { name }), body: t("revokeBody"), confirm: t("revokeConfirm") }}
      busy={revoke.isPending}
      trouble={revoke.error ? words(troubleOf(revoke.error).code) : null}
      act={() => revoke.mutateAsync({ invitationId: id })}
    />
  );
}
