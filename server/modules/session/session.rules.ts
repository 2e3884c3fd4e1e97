const MINUTE = 60_000;

/** How long a session lasts at the most, how long without a sign of life, and how often such a sign is written down. */
export const SESSION_LIMITS = { absolute: 8 * 60 * MINUTE, idle: 60 * MINUTE, touch: MINUTE } as const;

export function expiryOf(signedInAt: Date): Date {
  return new Date(signedInAt.getTime() + SESSION_LIMITS.absolute);
}

export interface SessionFacts {
  expiresAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

export function isLive(session: SessionFacts, now: Date): boolean {
  const idleSince = now.getTime() - session.lastSeenAt.getTime();
  return session.endedAt === null && session.expiresAt > now && idleSince < SESSION_LIMITS.idle;
}

/** Whether the last sign of life is old enough to be written anew. */
export function needsTouch(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= SESSION_LIMITS.touch;
}
