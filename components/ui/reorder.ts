/** `ids` with the one at `from` put at `to`; unchanged where `to` lies outside the list. */
export function moved(ids: readonly string[], from: number, to: number): string[] {
  const rest = [...ids];
  if (to < 0 || to >= ids.length) return rest;
  rest.splice(to, 0, ...rest.splice(from, 1));
  return rest;
}

/** `ids` with `movers`, in the order they had, put before or after `target`, which is none of them. */
export function movedBeside(
  ids: readonly string[],
  movers: readonly string[],
  target: string,
  before: boolean,
): string[] {
  const moving = ids.filter((id) => movers.includes(id));
  const rest = ids.filter((id) => !movers.includes(id));
  const at = rest.indexOf(target) + (before ? 0 : 1);
  return [...rest.slice(0, at), ...moving, ...rest.slice(at)];
}
