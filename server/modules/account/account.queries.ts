import type { Prisma } from "@/server/db/generated/client";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { type Actor, type Role, roleSchema, type Side } from "@/server/kernel/actor";
import type { Clock } from "@/server/kernel/clock";
import type { Decision } from "@/server/kernel/decision";
import type { Locale } from "@/server/kernel/locale";
import { localeSchema } from "@/server/kernel/locale.schema";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { mayInviteColleague } from "../invitation/invitation.policy";
import { mayEraseAccount } from "../personal-data/personal-data.policy";
import { mayResetSecondFactor } from "../second-factor/second-factor.policy";
import { listSessions, type SessionView } from "../session/session.queries";
import { demandAdministrator, mayCloseAccount } from "./account.policy";
import { canBelongElsewhere } from "./account.rules";

export interface AccountView {
  id: string;
  name: string;
  email: string;
  role: Role;
  side: LocalizedText | null;
  agencies: LocalizedText[];
  /** Ids of the same agencies, and the code of the side. */
  agencyIds: string[];
  sideCode: Side | null;
  createdAt: Date;
  closedAt: Date | null;
  /** Who this was is erased: the name says no more than of which agency. */
  isErased: boolean;
  lastSignInAt: Date | null;
  hasSecondFactor: boolean;
  /** A member who may invite colleagues of the same agencies. */
  mayInvite: boolean;
  can: { close: Decision; changeMemberships: Decision; resetSecondFactor: Decision; erase: Decision };
}

const LISTED = {
  closure: { include: { erasure: true } },
  side: true,
  memberships: { include: { agency: true } },
  secondFactor: { select: { accountId: true } },
} as const satisfies Prisma.AccountInclude;

type ListedAccount = Prisma.AccountGetPayload<{ include: typeof LISTED }>;

function decisions(actor: Actor, account: ListedAccount, openAdministrators: number): AccountView["can"] {
  const isAdministrator = account.role === "ADMINISTRATOR";
  const closed = account.closure !== null;
  const otherAdministrators = openAdministrators - (isAdministrator && !closed ? 1 : 0);
  const about = { accountId: account.id, closed };
  return {
    close: mayCloseAccount(actor, { ...about, isAdministrator, otherAdministrators }),
    changeMemberships: canBelongElsewhere({ role: account.role, closed }),
    // Whether work waits is asked when it comes to it.
    erase: mayEraseAccount(actor, { ...about, erased: Boolean(account.closure?.erasure), workWaits: false }),
    resetSecondFactor: mayResetSecondFactor(actor, {
      ...about,
      hasSecondFactor: account.secondFactor !== null,
    }),
  };
}

/** Everybody who has or had an account: open ones first, by role and name. For administrators. */
export async function listAccounts(
  actor: Actor,
  _input: undefined,
  { db }: { db: WorkspaceDb },
): Promise<AccountView[]> {
  demandAdministrator(actor);
  const accounts = await db.account.findMany({
    include: LISTED,
    orderBy: [{ role: "desc" }, { sideCode: "asc" }, { email: "asc" }],
  });
  const openAdministrators = accounts.filter((one) => one.role === "ADMINISTRATOR" && !one.closure).length;
  const views = accounts.map(
    (account): AccountView => ({
      ...{ id: account.id, name: account.name, email: account.email },
      role: roleSchema.parse(account.role),
      side: account.side && localizedTextSchema.parse(account.side.name),
      agencies: account.memberships.map(({ agency }) => localizedTextSchema.parse(agency.name)),
      agencyIds: account.memberships.map(({ agencyId }) => agencyId),
      sideCode: account.sideCode,
      createdAt: account.createdAt,
      closedAt: account.closure?.closedAt ?? null,
      isErased: Boolean(account.closure?.erasure),
      hasSecondFactor: account.secondFactor !== null,
      lastSignInAt: account.lastSignInAt,
      mayInvite: account.mayInvite,
      can: decisions(actor, account, openAdministrators),
    }),
  );
  return views.sort((one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null));
}

export interface OwnAccountView {
  name: string;
  email: string;
  locale: Locale;
  role: Role;
  side: LocalizedText | null;
  agencies: LocalizedText[];
  /** The agencies for which they may invite colleagues; empty where they may not. */
  invitesFor: { id: string; name: LocalizedText }[];
  sessions: SessionView[];
}

/** A person's own account, with the devices on which it is signed in. */
export async function getOwnAccount(
  actor: Actor,
  _input: undefined,
  { db, clock }: { db: WorkspaceDb; clock: Clock },
): Promise<OwnAccountView> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    include: { side: true, memberships: { include: { agency: true } } },
  });
  return {
    name: account.name,
    email: account.email,
    locale: localeSchema.parse(account.locale),
    role: actor.role,
    side: account.side && localizedTextSchema.parse(account.side.name),
    agencies: account.memberships.map(({ agency }) => localizedTextSchema.parse(agency.name)),
    invitesFor: account.memberships
      .filter(
        ({ agencyId }) =>
          mayInviteColleague(actor, { mayInvite: account.mayInvite, agencyIds: [agencyId] }).allowed,
      )
      .map(({ agency }) => ({ id: agency.id, name: localizedTextSchema.parse(agency.name) })),
    sessions: await listSessions(actor, undefined, { db, clock }),
  };
}

export interface BelongingChoices {
  sides: { code: Side; name: LocalizedText }[];
  /** Member agencies, with their side. */
  agencies: { id: string; slug: string; side: Side; name: LocalizedText }[];
}

/** The sides and member agencies that an invited person may belong to. For administrators. */
export async function listBelongings(
  actor: Actor,
  _input: undefined,
  { db }: { db: WorkspaceDb },
): Promise<BelongingChoices> {
  demandAdministrator(actor);
  const sides = await db.side.findMany({ orderBy: { position: "asc" } });
  const agencies = await db.agency.findMany({
    where: { sideCode: { not: null }, succession: null },
    orderBy: { slug: "asc" },
  });
  return {
    sides: sides.map(({ code, name }) => ({ code, name: localizedTextSchema.parse(name) })),
    agencies: agencies.map(({ id, slug, sideCode, name }) => ({
      id,
      slug,
      side: sideCode ?? "",
      name: localizedTextSchema.parse(name),
    })),
  };
}
