import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import { type Actor, roleSchema } from "@/server/kernel/actor";
import { Conflict, demand, NotFound } from "@/server/kernel/errors";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { demandAdministrator } from "../account/account.policy";
import { lockAccount } from "../account/lock-account";
import { digestOfSequences } from "../audit/blanked-persons";
import { recordAuditEvent } from "../audit/record";
import { loadOpenWork } from "../handover/open-work";
import { agencyMembers } from "../notification/recipients";
import { forgetPerson } from "./forget-person";
import { formerName } from "./former-name";
import { mayEraseAccount } from "./personal-data.policy";
import type { EraseAccount } from "./personal-data.schema";

const LOADED = {
  closure: { include: { erasure: true } },
  side: true,
  memberships: { include: { agency: true } },
} as const;

/** Waits for whoever closes or erases the same account. */
async function lockedAccount(tx: Tx, accountId: string) {
  await lockAccount(tx, accountId);
  const account = await tx.account.findUnique({ where: { id: accountId }, include: LOADED });
  if (!account) throw new NotFound("account.notFound");
  return account;
}
type LoadedAccount = Awaited<ReturnType<typeof lockedAccount>>;

/** Whether an agency of theirs has something to write and nobody else who writes for it. */
async function workWaits(tx: Tx, { memberships }: LoadedAccount): Promise<boolean> {
  const agencyIds = memberships.map(({ agencyId }) => agencyId);
  const attended = new Set((await agencyMembers(tx, agencyIds)).flatMap((member) => member.agencyIds));
  return (await loadOpenWork(tx, agencyIds)).some(({ agencyId }) => !attended.has(agencyId));
}

function formerNameOf({ role, side, memberships }: LoadedAccount): string {
  const sides = side ? [side.name] : [];
  const of = role === "MEMBER" ? memberships.map(({ agency }) => agency.name) : sides;
  return formerName(
    roleSchema.parse(role),
    of.map((name) => localizedTextSchema.parse(name)),
  );
}

/** Takes name and salt out of their audit events. @returns the numbers of the events */
async function blankPerson(tx: Tx, accountId: string): Promise<bigint[]> {
  const [row] = await tx.$queryRaw<{ sequences: bigint[] }[]>`
    SELECT workspace.blank_person(${accountId}) AS sequences`;
  return row?.sequences ?? [];
}

/**
 * An administrator erases for good who the person behind a closed account was. Their work stays, as a former member's; what is
 * published stays to the byte; the audit chain holds, and says itself which events lack their person. See docs/decisions/0027.
 * @throws NotFound for whoever is no administrator, or no such account
 * @throws Forbidden `personalData.notOneself`, `personalData.notClosed`, `personalData.alreadyErased`, `personalData.workWaits`
 * @throws Conflict `personalData.notConfirmed` where another name was typed
 */
export async function eraseAccount(
  actor: Actor,
  { accountId, confirmation }: EraseAccount,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    demandAdministrator(actor);
    const account = await lockedAccount(tx, accountId);
    const { closure, name } = account;
    const facts = { accountId, closed: closure !== null, erased: Boolean(closure?.erasure) };
    demand(mayEraseAccount(actor, { ...facts, workWaits: await workWaits(tx, account) }));
    if (confirmation !== name.trim()) throw new Conflict("personalData.notConfirmed");
    const at = clock.now();
    await tx.accountErasure.create({ data: { accountId, erasedById: actor.accountId, erasedAt: at } });
    await forgetPerson(tx, account, formerNameOf(account));
    const sequences = await blankPerson(tx, accountId);
    await recordAuditEvent(tx, actor, at, {
      action: "personalData.eraseAccount",
      subject: { type: "account", id: accountId },
      data: { events: sequences.length, sequences: digestOfSequences(sequences) },
    });
  });
}
