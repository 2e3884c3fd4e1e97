import type { Tx } from "@/server/db/transaction";
import { REMOVED_DOMAIN } from "@/server/kernel/person-name";
import { momentBefore, NO_PASSWORD } from "./retention.rules";
import type { RETENTION, RetentionKind } from "./retention.schema";

/** Deletes what was over before a moment. @returns how many there were */
type Forget = (tx: Tx, before: Date, now: Date) => Promise<number>;

const forgetEndedSessions: Forget = (tx, before) => tx.$executeRaw`
  DELETE FROM workspace.session WHERE coalesce(ended_at, expires_at) < ${before}`;

const forgetKnownDevices: Forget = async (tx, before) =>
  (await tx.knownDevice.deleteMany({ where: { seenAt: { lt: before } } })).count;

/** A row says itself when it holds nobody back any more. */
const forgetAttempts: Forget = async (tx, _before, now) =>
  (await tx.signInThrottle.deleteMany({ where: { expire: { lt: now.getTime() } } })).count;

const forgetInvitations: Forget = (tx, before) => tx.$executeRaw`
  DELETE FROM workspace.invitation WHERE coalesce(accepted_at, revoked_at, expires_at) < ${before}`;

const forgetResetLinks: Forget = (tx, before) => tx.$executeRaw`
  DELETE FROM workspace.password_reset WHERE coalesce(used_at, revoked_at, expires_at) < ${before}`;

const forgetSettledNotices: Forget = (tx, before) => tx.$executeRaw`
  DELETE FROM workspace.notice WHERE (read_at IS NOT NULL OR done_at IS NOT NULL) AND created_at < ${before}`;

const forgetUnreadNotices: Forget = async (tx, before) =>
  (await tx.notice.deleteMany({ where: { createdAt: { lt: before } } })).count;

/** After its last attempt the queue keeps a job for good, with the address that it was for. */
const forgetFailedMails: Forget = async (tx, before) => {
  const gone = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker.jobs WHERE attempts >= max_attempts AND run_at < ${before}))`;
  return gone.length;
};

const forgetPresence: Forget = async (tx, before) =>
  (await tx.presence.deleteMany({ where: { seenAt: { lt: before } } })).count;

const forgetVisits: Forget = async (tx, before) =>
  (await tx.updateVisit.deleteMany({ where: { at: { lt: before } } })).count;

const forgetDocuments: Forget = async (tx, before) =>
  (await tx.documentOrder.deleteMany({ where: { askedAt: { lt: before } } })).count;

/**
 * Whatever let people in or told them something, of accounts that nobody comes in by any more.
 * @param accountIds closed accounts
 */
export async function forgetAccess(tx: Tx, accountIds: readonly string[]): Promise<void> {
  const theirs = { accountId: { in: [...accountIds] } };
  await tx.secondFactor.deleteMany({ where: theirs });
  await tx.linkedIdentity.deleteMany({ where: theirs });
  await tx.passwordReset.deleteMany({ where: theirs });
  await tx.session.deleteMany({ where: theirs });
  await tx.knownDevice.deleteMany({ where: theirs });
  await tx.mailChoice.deleteMany({ where: theirs });
  await tx.waitingLetter.deleteMany({ where: theirs });
  await tx.notice.deleteMany({ where: theirs });
  await tx.updateVisit.deleteMany({ where: theirs });
  await tx.presence.deleteMany({ where: theirs });
  await tx.account.updateMany({
    where: { id: { in: [...accountIds] } },
    data: { passwordHash: NO_PASSWORD, lastSignInAt: null },
  });
}

const forgetClosedAccess: Forget = async (tx, before) => {
  const closed = await tx.account.findMany({
    where: { closure: { closedAt: { lt: before } }, passwordHash: { not: NO_PASSWORD } },
    select: { id: true },
  });
  const ids = closed.map(({ id }) => id);
  if (ids.length > 0) await forgetAccess(tx, ids);
  return ids.length;
};

const forgetClosedAddresses: Forget = (tx, before) => tx.$executeRaw`
  UPDATE workspace.account a SET email = a.id || ${REMOVED_DOMAIN}
  FROM workspace.account_closure c
  WHERE c.account_id = a.id AND c.closed_at < ${before} AND a.email <> a.id || ${REMOVED_DOMAIN}`;

const RULES: Record<Exclude<RetentionKind, "mailFiles">, Forget> = {
  endedSessions: forgetEndedSessions,
  knownDevices: forgetKnownDevices,
  signInAttempts: forgetAttempts,
  invitations: forgetInvitations,
  resetLinks: forgetResetLinks,
  settledNotices: forgetSettledNotices,
  unreadNotices: forgetUnreadNotices,
  failedMails: forgetFailedMails,
  presence: forgetPresence,
  visits: forgetVisits,
  documents: forgetDocuments,
  closedAccess: forgetClosedAccess,
  closedAddresses: forgetClosedAddresses,
};

/** Deletes every row whose span is over. @returns how many of each kind there were; kinds without any are missing */
export async function forgetRows(
  tx: Tx,
  spans: typeof RETENTION,
  now: Date,
): Promise<Partial<Record<RetentionKind, number>>> {
  const counts: Partial<Record<RetentionKind, number>> = {};
  const kinds = Object.keys(RULES).filter((kind): kind is keyof typeof RULES => kind in RULES);
  for (const kind of kinds) {
    const count = await RULES[kind](tx, momentBefore(now, spans[kind]), now);
    if (count > 0) counts[kind] = count;
  }
  return counts;
}
