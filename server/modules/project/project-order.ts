/** One project of a plan, as its place in the order depends on it. */
export interface PlanLine {
  updateId: string;
  /** Position of its area; null where it stands under none. */
  area: number | null;
  /** Its number in the period planned from; null where it was not in that one. */
  earlierNumber: number | null;
}

/** `lines` with one of them at `position` (1…n; beyond an end is that end). */
export function moved(lines: readonly PlanLine[], updateId: string, position: number): PlanLine[] {
  const line = lines.find((candidate) => candidate.updateId === updateId);
  if (!line) return [...lines];
  const others = lines.filter((candidate) => candidate !== line);
  return others.toSpliced(Math.max(0, position - 1), 0, line);
}

/** `lines` with a project that was carried forward behind the one that it followed in the earlier period. */
export function asBefore(lines: readonly PlanLine[], updateId: string): PlanLine[] {
  const number = lines.find((line) => line.updateId === updateId)?.earlierNumber ?? null;
  if (number === null) return [...lines];
  const others = lines.filter((line) => line.updateId !== updateId);
  const preceding = others.filter((line) => line.earlierNumber !== null && line.earlierNumber < number);
  const nearest = preceding.reduce<PlanLine | null>(
    (best, line) => ((best?.earlierNumber ?? 0) < (line.earlierNumber ?? 0) ? line : best),
    null,
  );
  return moved(lines, updateId, nearest ? others.indexOf(nearest) + 2 : 1);
}

/** Numbers follow the areas: those of the first, then those of the next, those without one last, otherwise as they were. */
export function underAreas(lines: readonly PlanLine[]): PlanLine[] {
  const place = ({ area }: PlanLine) => area ?? Number.POSITIVE_INFINITY;
  return lines.toSorted((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
}
