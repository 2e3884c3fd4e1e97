"use client";

import { useTranslations } from "next-intl";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";
import { useTRPCClient } from "../trpc/trpc-provider";
import { EndorseAction } from "./endorse-action";
import { PublishActions } from "./publish-actions";

export interface EndorseActionsProps {
  view: Pick<EndorsementView, "periodSlug" | "subject" | "digest" | "hold" | "holdDays" | "can">;
  /** Whether the officer's side has an endorsement in force of what is there now. */
  isGiven: boolean;
  sideName: string;
}

function Give({ view, sideName }: EndorseActionsProps) {
  const t = useTranslations("endorsement");
  const client = useTRPCClient();
  const { periodSlug, subject, digest } = view;
  return (
    <EndorseAction
      label={t(`give.${subject}`, { side: sideName })}
      title={t("giveTitle", { side: sideName })}
      confirmLabel={t("confirmGive")}
      decision={view.can.give}
      work={() => client.endorsement.give.mutate({ periodSlug, subject, digest })}
    >
      <p>{t(`giveBody.${subject}`, { side: sideName })}</p>
    </EndorseAction>
  );
}

function Withdraw({ view, sideName }: EndorseActionsProps) {
  const t = useTranslations("endorsement");
  const client = useTRPCClient();
  const { periodSlug, subject } = view;
  const label = t("withdraw", { side: sideName });
  return (
    <EndorseAction
      label={label}
      title={t("withdrawTitle", { side: sideName })}
      confirmLabel={label}
      look="danger"
      decision={view.can.withdraw}
      work={() => client.endorsement.withdraw.mutate({ periodSlug, subject })}
    >
      <p>{t(`withdrawBody.${subject}`)}</p>
    </EndorseAction>
  );
}

/** What an officer can do for their side: give its word or take it back, and publish what both have endorsed. */
export function EndorseActions(props: EndorseActionsProps) {
  return (
    <div className="grid justify-items-start gap-3 print:hidden">
      {props.isGiven ? null : <Give {...props} />}
      {props.view.subject === "PLAN" ? null : <PublishActions view={props.view} />}
      {props.view.can.withdraw.allowed ? <Withdraw {...props} /> : null}
    </div>
  );
}
