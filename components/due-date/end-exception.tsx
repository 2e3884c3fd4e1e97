"use client";

import { useTranslations } from "next-intl";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";

interface EndExceptionProps {
  periodSlug: string;
  agencyId: string;
  /** Its name, in words. */
  agency: string;
}

/** Takes an agency's own day away: the period's holds for it again. */
export function EndException({ periodSlug, agencyId, agency }: EndExceptionProps) {
  const t = useTranslations("dueDate");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  return (
    <>
      <Button
        small
        busy={busy}
        aria-label={t("takeAwayOf", { agency })}
        onClick={() => run(() => client.dueDate.endException.mutate({ periodSlug, agencyId }))}
      >
        {t("takeAway")}
      </Button>
      <TroubleNotice trouble={trouble} />
    </>
  );
}
