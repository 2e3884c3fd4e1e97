import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { textIn } from "@/server/kernel/localized-text";
import { mailPeople } from "../notification/mail-people";
import { notify } from "../notification/notify";
import { activeOfficers, agencyMembers } from "../notification/recipients";

interface Merged {
  id: string;
  name: LocalizedText;
  sideCode: string | null;
}

/**
 * Tells whoever wrote for either agency, and the officers of their side, that one is part of the other, each in their language.
 * To be called while the members of both are still their own. Agencies of no side have nobody to tell.
 */
export async function tellOfMerge(tx: Tx, actor: Actor, from: Merged, to: Merged): Promise<void> {
  if (from.sideCode === null) return;
  const members = await agencyMembers(tx, [from.id, to.id]);
  const people = [...members, ...(await activeOfficers(tx, [from.sideCode]))];
  for (const person of people) {
    const [agency, into] = [textIn(from.name, person.locale), textIn(to.name, person.locale)];
    const params = { by: actor.name, agency, into };
    await notify(tx, { accountIds: [person.accountId], code: "agency.toldMerged", params });
    await mailPeople(tx, [person], { template: "agenciesMerged", params });
  }
}
