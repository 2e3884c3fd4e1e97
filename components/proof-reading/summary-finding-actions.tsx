"use client";

import { useRouter } from "next/navigation";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { type ActionableFinding, FindingActions } from "./finding-actions";
import { FINDINGS } from "./finding-anchor";

interface SummaryFindingActionsProps {
  finding: ActionableFinding & Pick<FindingView, "updateId" | "revisionId">;
}

/** The entry goes, and the button in it: the focus stays in the list, and the page where it is. */
function focusFindings(): void {
  document.getElementById(FINDINGS)?.focus({ preventScroll: true });
}

/** What is done about a finding beside the summary is saved at once, and the page shows what comes of it. */
export function SummaryFindingActions({ finding }: SummaryFindingActionsProps) {
  const { proofReading } = useTRPCClient();
  const router = useRouter();
  const { run, busy, trouble } = useCommand();
  const { updateId, fingerprint, revisionId } = finding;
  const name = { updateId, fingerprint };
  return (
    <FindingActions
      finding={finding}
      busy={busy}
      trouble={trouble}
      onMend={(mend) =>
        run(
          () => proofReading.mend.mutate({ ...name, mend, baseRevisionId: revisionId ?? "" }),
          focusFindings,
        )
      }
      onDismiss={async (reason) => {
        await proofReading.dismiss.mutate({ ...name, reason });
        focusFindings();
        router.refresh();
      }}
      onTakeBack={() => run(() => proofReading.takeBack.mutate(name), focusFindings)}
    />
  );
}
