"use client";

import { useTranslations } from "next-intl";
import type { PlannedLine } from "@/server/modules/plan/plan-lines";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";

interface LeavePlanProps {
  line: PlannedLine;
  periodSlug: string;
  close: () => void;
}

/** Takes a project out of the plan: one of the last period waits for a decision again, an added one is gone. */
export function LeavePlan({ line, periodSlug, close }: LeavePlanProps) {
  const t = useTranslations("plan.edit");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const { projectId, updateId } = line;
  const leave = (): Promise<unknown> =>
    line.lastTime
      ? client.project.returnToUndecided.mutate({ periodSlug, projectId })
      : client.project.removeAddedProject.mutate({ updateId });
  return (
    <div className="grid gap-3 border-t border-hairline pt-4">
      <TroubleNotice trouble={trouble} />
      <div>
        <Button look={line.lastTime ? "quiet" : "danger"} busy={busy} onClick={() => run(leave, close)}>
          {line.lastTime ? t("toUndecided") : t("remove")}
        </Button>
      </div>
    </div>
  );
}
