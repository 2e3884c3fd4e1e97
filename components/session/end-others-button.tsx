"use client";

import { useTranslations } from "next-intl";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";

/** Signs out every device but this one, at one press. */
export function EndOthersButton() {
  const t = useTranslations("session.list");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <p>
        <Button busy={busy} onClick={() => run(() => client.session.endOthers.mutate())}>
          {t("endOthers")}
        </Button>
      </p>
    </>
  );
}
