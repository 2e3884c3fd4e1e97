"use client";

import { isSameText } from "@/server/kernel/localized-text";
import type { PlanLineInput } from "@/server/modules/plan/plan.schema";
import type { PlannedLine } from "@/server/modules/plan/plan-lines";
import { useTRPCClient } from "../trpc/trpc-provider";

function sameAssignment(
  line: PlannedLine,
  { responsibleAgencyId, contributingAgencyIds }: PlanLineInput,
): boolean {
  const before = line.contributing.map(({ id }) => id).toSorted();
  const after = contributingAgencyIds.toSorted();
  return line.responsible?.id === (responsibleAgencyId ?? undefined) && before.join() === after.join();
}

/** Sends of a line what changed and nothing else: a change of content ends endorsements, one of assignment does not. */
export function useSavePlanLine(line: PlannedLine): (values: PlanLineInput) => Promise<void> {
  const client = useTRPCClient();
  const { updateId } = line;
  return async (values) => {
    const { title, areaId, responsibleAgencyId, contributingAgencyIds } = values;
    if (!isSameText(line.title, title))
      await client.project.retitlePlannedProject.mutate({ updateId, title, seen: line.title });
    if (line.areaId !== areaId) await client.area.placeUnderArea.mutate({ updateId, areaId });
    if (responsibleAgencyId && !sameAssignment(line, values)) {
      const assignment = { updateId, responsibleAgencyId, contributingAgencyIds };
      await client.assignment.assignUpdate.mutate(assignment);
    }
  };
}
