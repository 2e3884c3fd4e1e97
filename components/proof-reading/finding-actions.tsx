"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Trouble } from "@/server/api/error-map";
import type { Mend } from "@/server/modules/proof-reading/finding.schema";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import { useCodeMessage } from "../form/code-message";
import { FormDialog } from "../form/form-dialog";
import { TroubleNotice } from "../trpc/trouble-notice";
import { Button } from "../ui/button";
import { DismissForm } from "./dismiss-form";
import { MendChange } from "./mend-change";

export type ActionableFinding = Pick<
  FindingView,
  "fingerprint" | "mends" | "place" | "figure" | "sourceLocale" | "dismissed" | "can"
>;

export interface FindingActionsProps {
  finding: ActionableFinding;
  busy: boolean;
  trouble: Trouble | null;
  /** @param mend index among the finding's mends */
  onMend: (mend: number) => void;
  onDismiss: (reason: string) => Promise<unknown>;
  onTakeBack: () => void;
}

interface MendLineProps extends Pick<FindingActionsProps, "finding" | "busy"> {
  mend: Mend;
  onPress: () => void;
}

function MendLine({ finding, mend, busy, onPress }: MendLineProps) {
  const t = useTranslations("proofReading");
  const id = useId();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button small busy={busy} aria-describedby={id} onClick={onPress}>
        {t(`mend.${mend.kind}`)}
      </Button>
      <span id={id}>
        <MendChange finding={finding} mend={mend} />
      </span>
    </li>
  );
}

function Mends({ finding, busy, onMend }: FindingActionsProps) {
  const words = useCodeMessage();
  const { mends, can, dismissed } = finding;
  if (mends.length === 0 || dismissed) return null;
  if (!can.mend.allowed) return <p className="text-faint">{words(can.mend.reason)}</p>;
  return (
    <ul className="grid gap-1.5">
      {mends.map((mend, index) => (
        <MendLine
          key={JSON.stringify(mend)}
          finding={finding}
          mend={mend}
          busy={busy}
          onPress={() => onMend(index)}
        />
      ))}
    </ul>
  );
}

/** What can be done about one finding: what it proposes, or to let it stand; where it was left, to take that back. */
export function FindingActions(props: FindingActionsProps) {
  const { finding, busy, trouble, onDismiss, onTakeBack } = props;
  const t = useTranslations("proofReading");
  const words = useCodeMessage();
  const { can, dismissed } = finding;
  return (
    <div className="grid justify-items-start gap-2 print:hidden">
      <Mends {...props} />
      {can.dismiss.allowed && !dismissed ? (
        <FormDialog title={t("dismissTitle")} button={{ small: true, children: t("dismiss") }}>
          {(close) => <DismissForm onDismiss={onDismiss} onClose={close} />}
        </FormDialog>
      ) : null}
      {can.dismiss.allowed && dismissed ? (
        <Button small busy={busy} onClick={onTakeBack}>
          {t("takeBack")}
        </Button>
      ) : null}
      {can.dismiss.allowed || dismissed ? null : <p className="text-faint">{words(can.dismiss.reason)}</p>}
      <TroubleNotice trouble={trouble} />
    </div>
  );
}
