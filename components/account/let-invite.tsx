"use client";

import { useTranslations } from "next-intl";
import type { AccountView } from "@/server/modules/account/account.queries";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";

/** Lets a member invite colleagues of the same agencies, or no longer; nothing for those who belong to none. */
export function LetInvite({ account }: { account: Pick<AccountView, "id" | "name" | "mayInvite" | "can"> }) {
  const t = useTranslations("account.administration");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const { id: accountId, name, mayInvite, can } = account;
  if (!can.changeMemberships.allowed) return null;
  return (
    <>
      <Button
        small
        busy={busy}
        aria-label={t(mayInvite ? "noLongerInviteFor" : "letInviteFor", { name })}
        onClick={() => run(() => client.account.changeMayInvite.mutate({ accountId, mayInvite: !mayInvite }))}
      >
        {t(mayInvite ? "noLongerInvite" : "letInvite")}
      </Button>
      <TroubleNotice trouble={trouble} />
    </>
  );
}
