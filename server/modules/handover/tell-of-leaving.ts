import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { mailPeople } from "../notification/mail-people";
import { notify } from "../notification/notify";
import { activeOfficers, agencyMembers, type Recipient } from "../notification/recipients";
import { loadOpenWork } from "./open-work";

/** Somebody who writes for these agencies no more. */
export interface Leaving {
  accountId: string;
  name: string;
  agencyIds: readonly string[];
}

interface LeftAgency {
  id: string;
  slug: string;
  name: LocalizedText;
  side: string;
  /** The active members that it still has. */
  colleagues: Recipient[];
}

async function leftAgencies(tx: Tx, { accountId, agencyIds }: Leaving): Promise<LeftAgency[]> {
  const where = { id: { in: [...agencyIds] } };
  const rows = await tx.agency.findMany({ where, orderBy: { slug: "asc" } });
  const members = await agencyMembers(tx, agencyIds);
  const others = members.filter((one) => one.accountId !== accountId);
  return rows.map(({ id, slug, name, sideCode }) => ({
    ...{ id, slug, side: sideCode ?? "", name: localizedTextSchema.parse(name) },
    colleagues: others.filter((one) => one.agencyIds.includes(id)),
  }));
}

/**
 * What a person wrote for an agency waits for the agency and not for the person, so nothing is moved when they leave: the
 * agency's other members are told that it is theirs now, or, where there are none, the officers of its side, who may hand it
 * on, by mail as well. Whose agency has nothing to write at the time is not told.
 * @returns slugs of the agencies that are left with work and without a member
 */
export async function tellOfLeaving(tx: Tx, leaving: Leaving): Promise<string[]> {
  const agencies = await leftAgencies(tx, leaving);
  const work = await loadOpenWork(tx, leaving.agencyIds);
  const unattended: string[] = [];
  for (const { id, slug, name, side, colleagues } of agencies) {
    const count = work.reduce((sum, one) => (one.agencyId === id ? sum + one.updates : sum), 0);
    if (count === 0) continue;
    const params = (locale: Locale) => ({ name: leaving.name, agency: textIn(name, locale), count });
    for (const { accountId, locale } of colleagues) {
      await notify(tx, { accountIds: [accountId], code: "handover.memberLeft", params: params(locale) });
    }
    if (colleagues.length > 0) continue;
    unattended.push(slug);
    for (const officer of await activeOfficers(tx, [side])) {
      const told = params(officer.locale);
      await notify(tx, {
        accountIds: [officer.accountId],
        code: "handover.agencyUnattended",
        params: told,
      });
      await mailPeople(tx, [officer], { template: "agencyUnattended", params: told });
    }
  }
  return unattended;
}
