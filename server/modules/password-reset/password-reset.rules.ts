import { type InvitationState, stateOf } from "../invitation/invitation.rules";
import { RESET_MINUTES } from "./password-reset.schema";

export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + RESET_MINUTES * 60_000);
}

/** As of an invitation; `REVOKED` is one that was replaced by a newer one. */
export type ResetState = InvitationState;

export interface ResetFacts {
  usedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

export function resetState({ usedAt, ...reset }: ResetFacts, now: Date): ResetState {
  return stateOf({ ...reset, acceptedAt: usedAt }, now);
}
