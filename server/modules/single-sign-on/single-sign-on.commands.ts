import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import { Forbidden } from "@/server/kernel/errors";
import { isKeptOut } from "../account/demonstration-accounts";
import { findOpenAccount, findOpenAccountById, type OpenAccount } from "../account/open-account";
import { recordAuditEvent } from "../audit/record";
import { tellOfAccount } from "../notification/tell-of-account";
import { wantedOf } from "../second-factor/second-factor.rules";
import { openSession, type SignInPlace } from "../session/open-session";
import type { Claims } from "./single-sign-on.schema";

/** The account that comes in as this subject for the first time: the one of the address that the provider has verified. */
async function linkByAddress(tx: Tx, claims: Claims, at: Date): Promise<OpenAccount | null> {
  if (!claims.email || claims.email_verified !== true) return null;
  // Two who come at the same moment follow one after the other.
  await tx.$executeRaw`SELECT 1 FROM workspace.account WHERE email = ${claims.email} FOR UPDATE`;
  const account = await findOpenAccount(tx, claims.email);
  if (!account) return null;
  const { iss: issuer, sub: subject } = claims;
  const links = await tx.linkedIdentity.findMany({ where: { accountId: account.id, issuer } });
  // Somebody else now has the address that was this person's when they first came.
  if (links.some((link) => link.subject !== subject)) return null;
  if (links.length > 0) return account;
  await tx.linkedIdentity.create({ data: { issuer, subject, accountId: account.id, linkedAt: at } });
  await tellOfAccount(tx, account, "SINGLE_SIGN_ON");
  await recordAuditEvent(tx, { accountId: account.id, name: account.name }, at, {
    action: "singleSignOn.linkIdentity",
    subject: { type: "account", id: account.id },
  });
  return account;
}

async function accountOf(tx: Tx, claims: Claims, at: Date): Promise<OpenAccount | null> {
  const { iss: issuer, sub: subject } = claims;
  const link = await tx.linkedIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } });
  return link ? findOpenAccountById(tx, link.accountId) : linkByAddress(tx, claims, at);
}

/**
 * Opens a session for whoever the identity provider of the settings vouches for, in place of a password and of nothing more: a
 * second factor is asked for as after a password. No account is ever made by it.
 * @throws Forbidden `singleSignOn.unknown`: nobody who has an account, or whose account is closed; the answer does not say which
 */
export async function signInBySingleSignOn(
  _nobody: null,
  { claims, place }: { claims: Claims; place: SignInPlace },
  { db, clock }: CommandContext,
): Promise<{ sessionId: string }> {
  return inTransaction(db, async (tx) => {
    const now = clock.now();
    const account = await accountOf(tx, claims, now);
    if (!account || (await isKeptOut(tx, account.email))) throw new Forbidden("singleSignOn.unknown");
    const halfOpen = wantedOf({ ...account, passed: false }) !== null;
    const sessionId = await openSession(tx, account, place, { at: now, passed: false, halfOpen });
    await recordAuditEvent(tx, { accountId: account.id, name: account.name }, now, {
      action: "singleSignOn.signIn",
      subject: { type: "session", id: sessionId },
    });
    return { sessionId };
  });
}
