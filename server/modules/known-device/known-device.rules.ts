/** A browser that nobody came in by for so many days is forgotten, by itself and by the register alike. */
export const DEVICE_MEMORY_DAYS = 180;

/** So many browsers an account is known to come from; the one that was not used for longest makes way. */
export const MOST_DEVICES = 20;

const DAY = 24 * 3_600_000;

/** Browsers that were last seen before are as unknown as any other. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - DEVICE_MEMORY_DAYS * DAY);
}
