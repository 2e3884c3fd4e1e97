/** What of a line of the plan its group depends on. */
interface Line {
  updateId: string;
  areaId: string | null;
}

export interface PlanGroup<L extends Line> {
  /** Null: those under no area. */
  areaId: string | null;
  lines: L[];
  /** How many lines of the plan come before this group. */
  before: number;
}

/**
 * The lines of a plan, which come in the order of their areas, by area; those under none last. An area without a line is a
 * group all the same; no group stands for no area unless there are lines under none or there is no area at all.
 */
export function planGroups<L extends Line>(lines: readonly L[], areaIds: readonly string[]): PlanGroup<L>[] {
  const groups = [...areaIds, null].map((areaId) => ({
    areaId,
    lines: lines.filter((line) => line.areaId === areaId),
  }));
  let before = 0;
  return groups
    .map((group) => {
      const start = before;
      before += group.lines.length;
      return { ...group, before: start };
    })
    .filter((group) => group.areaId !== null || group.lines.length > 0 || areaIds.length === 0);
}

/** The one line that was moved between two orders of the same lines, and where to (0…); null if none was. */
export function lineMoved(
  before: readonly string[],
  after: readonly string[],
): { id: string; index: number } | null {
  const without = (ids: readonly string[], id: string) => ids.filter((other) => other !== id).join("\n");
  const first = before.findIndex((id, index) => id !== after[index]);
  if (first < 0) return null;
  // Either the first that differs was moved away from here, or the one that stands here now was moved to here.
  const candidates = [before[first], after[first]].filter((id) => id !== undefined);
  const id = candidates.find((candidate) => without(before, candidate) === without(after, candidate));
  return id === undefined ? null : { id, index: after.indexOf(id) };
}
