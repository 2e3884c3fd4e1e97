import type { Tx } from "@/server/db/transaction";
import { deviceHash } from "../known-device/device-hash";
import { meetDevice } from "../known-device/meet-device";
import { ENROLMENT_LIMIT } from "../second-factor/second-factor.rules";
import { expiryOf } from "./session.rules";

/** From where somebody signs in. */
export interface SignInPlace {
  address: string;
  userAgent: string | null;
  /** The token by which this browser is known, whoever comes in by it. */
  device: string;
  /** The session that this browser has named until now: it ends, whosever it was, since the browser forgets it. */
  replaces?: string | null;
}

const LONGEST_USER_AGENT = 300;

export interface OpeningFacts {
  at: Date;
  /** A code of the second factor was given. */
  passed: boolean;
  /** Something is still to be done before it leads anywhere: such a session is short. */
  halfOpen?: boolean;
}

/**
 * Opens a session under an id that nobody has known before, whatever the browser brought along.
 * @returns its id
 */
export async function openSession(
  tx: Tx,
  account: { id: string },
  { userAgent, device, replaces }: SignInPlace,
  { at, passed, halfOpen = false }: OpeningFacts,
): Promise<string> {
  if (replaces) {
    await tx.session.updateMany({ where: { id: replaces, endedAt: null }, data: { endedAt: at } });
  }
  const hash = deviceHash(account.id, device);
  const { id } = await tx.session.create({
    data: {
      accountId: account.id,
      deviceHash: hash,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: halfOpen ? new Date(at.getTime() + ENROLMENT_LIMIT) : expiryOf(at),
      secondFactorAt: passed ? at : null,
      userAgent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
    },
  });
  // Whoever has only given half of what it takes is not in yet.
  if (!halfOpen) await meetDevice(tx, account.id, { hash, userAgent }, at);
  return id;
}
