"use client";

import { useState } from "react";
import { useFormContext } from "react-hook-form";
import type { Trouble } from "@/server/api/error-map";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import { Refusal, troubleOf } from "../trpc/trouble";
import { useTRPCClient } from "../trpc/trpc-provider";
import { FindingActions } from "./finding-actions";
import { mendInForm } from "./narrative-place";

interface EditorFindingActionsProps {
  finding: FindingView;
  /** After something was decided about it. */
  onDecided: () => void;
}

const GONE = new Refusal("proofReading.findingGone").trouble;

/** What is done about a finding beside the form of its update: a mend changes what is typed, and is saved with it. */
export function EditorFindingActions({ finding, onDecided }: EditorFindingActionsProps) {
  const form = useFormContext<UpdateForm>();
  const { proofReading } = useTRPCClient();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { updateId, fingerprint } = finding;
  const name = { updateId, fingerprint };
  const mend = (index: number) => {
    const chosen = finding.mends[index];
    const change = chosen ? mendInForm(form.getValues(), finding, chosen) : null;
    setTrouble(change ? null : GONE);
    if (change) form.setValue(change.path, change.value, { shouldDirty: true, shouldValidate: true });
  };
  const takeBack = async () => {
    setTrouble(null);
    await proofReading.takeBack.mutate(name).catch((error) => setTrouble(troubleOf(error)));
    onDecided();
  };
  return (
    <FindingActions
      finding={finding}
      busy={false}
      trouble={trouble}
      onMend={mend}
      onDismiss={async (reason) => {
        await proofReading.dismiss.mutate({ ...name, reason });
        onDecided();
      }}
      onTakeBack={() => void takeBack()}
    />
  );
}
