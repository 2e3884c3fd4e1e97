import type { Tx } from "@/server/db/transaction";
import { Invalid } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { Assigned } from "./assignment.rules";

export interface MemberAgency {
  id: string;
  slug: string;
  sideCode: string;
  name: LocalizedText;
}

/** By id. @throws Invalid `assignment.notAMember` where one is no agency, or one that belongs to no side */
export async function memberAgencies(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MemberAgency>> {
  const agencies = await tx.agency.findMany({ where: { id: { in: [...ids] }, succession: null } });
  return new Map(
    ids.map((id) => {
      const agency = agencies.find((candidate) => candidate.id === id);
      if (!agency?.sideCode) throw new Invalid("assignment.notAMember");
      const { slug, sideCode, name } = agency;
      return [id, { id, slug, sideCode, name: localizedTextSchema.parse(name) }];
    }),
  );
}

/** The agencies that a person names, as the rows that they become: the responsible one first. */
export function namedAgencies(input: {
  responsibleAgencyId: string;
  contributingAgencyIds: readonly string[];
}): Assigned[] {
  const contributing = [...new Set(input.contributingAgencyIds)];
  return [
    { agencyId: input.responsibleAgencyId, kind: "RESPONSIBLE" },
    ...contributing.map((agencyId) => ({ agencyId, kind: "CONTRIBUTING" as const })),
  ];
}

/**
 * Puts these agencies in the place of those that wrote an update. The period is locked.
 * @returns the agencies, by id
 * @throws Invalid `assignment.notAMember`
 */
export async function replaceAssignments(
  tx: Tx,
  updateId: string,
  rows: readonly Assigned[],
): Promise<ReadonlyMap<string, MemberAgency>> {
  const agencies = await memberAgencies(
    tx,
    rows.map(({ agencyId }) => agencyId),
  );
  await tx.assignment.deleteMany({ where: { updateId } });
  await tx.assignment.createMany({
    data: rows.map((row) => ({ updateId, ...row, sideCode: agencies.get(row.agencyId)?.sideCode ?? "" })),
  });
  return agencies;
}
