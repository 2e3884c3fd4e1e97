/** Somebody who types without a pause does not keep it waiting for longer. */
const LONGEST_WAIT = 2_000;

/** Does the work once the browser has nothing better to do. */
export function whenIdle(work: () => void): void {
  // Safari has no such call: there a moment's pause stands for it.
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: LONGEST_WAIT });
  else setTimeout(work, 200);
}
