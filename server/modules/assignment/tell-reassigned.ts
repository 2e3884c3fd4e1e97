import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { type Tidings, tell } from "../endorsement/tell";
import { activeOfficers, agencyMembers } from "../notification/recipients";
import { wordsIn } from "../summary/words";
import type { AgencyChange, Assigned } from "./assignment.rules";
import type { AssignedUpdate } from "./reassign";

type Told = Pick<Tidings, "code" | "params"> & { template: NonNullable<Tidings["template"]> };

interface Audience {
  /** Agencies for which something changed. */
  concerned: readonly string[];
  /** Agencies whose members may open what it is about. */
  writing: readonly string[];
}

/**
 * Tells the members of every agency for which something changed, in the page and by mail, and the officers of both sides in
 * the page. Whoever no longer writes is told without a way to what they may not read any more.
 */
async function tellConcerned(
  tx: Tx,
  actor: Actor,
  place: { periodId: string; updateId?: string },
  { concerned, writing }: Audience,
  told: Told,
): Promise<void> {
  const members = await agencyMembers(tx, concerned);
  const able = new Set((await agencyMembers(tx, writing)).map(({ accountId }) => accountId));
  const officers = (await activeOfficers(tx)).filter(({ accountId }) => accountId !== actor.accountId);
  const { template: _mail, ...inPage } = told;
  const mayOpen = members.filter(({ accountId }) => able.has(accountId));
  const mayNot = members.filter(({ accountId }) => !able.has(accountId));
  await tell(tx, place.periodId, mayOpen, { ...told, updateId: place.updateId });
  await tell(tx, place.periodId, mayNot, told);
  await tell(tx, place.periodId, officers, { ...inPage, updateId: place.updateId });
}

/** Names of agencies in one language, by kind; a word that is no name where there are none. */
async function namesFor(tx: Tx, ids: readonly string[]) {
  const agencies = await tx.agency.findMany({ where: { id: { in: [...ids] } } });
  const names = new Map(agencies.map(({ id, name }) => [id, localizedTextSchema.parse(name)]));
  return (rows: readonly Assigned[], kind: Assigned["kind"], locale: Locale): string => {
    const wanted = rows.filter((row) => row.kind === kind);
    const words = wanted.map(({ agencyId }) => textIn(names.get(agencyId) ?? {}, locale));
    return words.join(wordsIn(locale)("document.listBetween")) || "NONE";
  };
}

export interface ToldReassignment {
  update: AssignedUpdate;
  changes: readonly AgencyChange[];
  after: readonly Assigned[];
  reason: string;
}

/** Tells of one update that other agencies than before write it. */
export async function tellReassigned(
  tx: Tx,
  actor: Actor,
  periodId: string,
  { update, changes, after, reason }: ToldReassignment,
): Promise<void> {
  const ids = [...update.rows, ...after].map(({ agencyId }) => agencyId);
  const named = await namesFor(tx, ids);
  const audience = {
    concerned: changes.map(({ agencyId }) => agencyId),
    writing: after.map(({ agencyId }) => agencyId),
  };
  await tellConcerned(tx, actor, { periodId, updateId: update.id }, audience, {
    code: "assignment.reassigned",
    template: "updateReassigned",
    params: (_names, locale) => ({
      number: update.number,
      title: textIn(update.title, locale),
      by: actor.name,
      before: named(update.rows, "RESPONSIBLE", locale),
      responsible: named(after, "RESPONSIBLE", locale),
      contributing: named(after, "CONTRIBUTING", locale),
      reason,
    }),
  });
}

export interface ToldHandingOn {
  from: string;
  to: string;
  count: number;
  reason: string;
}

/** Tells that everything which one agency wrote in a period is written by another from now on. */
export async function tellHandedOn(
  tx: Tx,
  actor: Actor,
  periodId: string,
  { from, to, count, reason }: ToldHandingOn,
): Promise<void> {
  const named = await namesFor(tx, [from, to]);
  const one = (agencyId: string, locale: Locale) =>
    named([{ agencyId, kind: "RESPONSIBLE" }], "RESPONSIBLE", locale);
  const audience = { concerned: [from, to], writing: [to] };
  await tellConcerned(tx, actor, { periodId }, audience, {
    code: "assignment.handedOn",
    template: "updatesHandedOn",
    params: (_names, locale) => ({
      count,
      by: actor.name,
      before: one(from, locale),
      responsible: one(to, locale),
      reason,
    }),
  });
}
