/** Which tab a key leads to from the one that is chosen, around the ends; null for a key that leads nowhere. */
export function tabAfterKey(ids: readonly string[], chosen: string, key: string): string | null {
  const at = ids.indexOf(chosen);
  const goals: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const goal = goals[key];
  return goal === undefined ? null : (ids.at(goal % ids.length) ?? null);
}
