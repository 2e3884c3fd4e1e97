import type { Tx } from "@/server/db/transaction";
import { Invalid } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { allStand } from "../agency/successors";
import type { Assigned } from "./assignment.rules";

export interface MemberAgency {
  id: string;
  slug: string;
  sideCode: string;
  name: LocalizedText;
}

/** By id; also those that are part of another by now. @throws Invalid `assignment.notAMember` where one is no agency, or one that belongs to no side */
export async function memberAgencies(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MemberAgency>> {
  const agencies = await tx.agency.findMany({ where: { id: { in: [...ids] } } });
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

/** @throws Invalid `assignment.notAMember` where one of these is part of another, and gets no work any more; the others stay as they are until the transaction ends */
export async function demandStanding(tx: Tx, ids: readonly string[]): Promise<void> {
  if (!(await allStand(tx, ids))) throw new Invalid("assignment.notAMember");
}

/**
 * Puts these agencies in the place of those that wrote an update. The period is locked. One that wrote it before may stay
 * although it is part of another by now: its work is handed on by itself.
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
  const before = await tx.assignment.findMany({ where: { updateId } });
  const staying = new Set(before.map(({ agencyId }) => agencyId));
  const joining = rows.filter(({ agencyId }) => !staying.has(agencyId));
  await demandStanding(
    tx,
    joining.map(({ agencyId }) => agencyId),
  );
  const ids = rows.map(({ agencyId }) => agencyId);
  await tx.assignment.deleteMany({ where: { updateId, agencyId: { notIn: ids } } });
  // One is responsible at a time, so whoever was is not before another one is.
  await tx.assignment.updateMany({ where: { updateId }, data: { kind: "CONTRIBUTING" } });
  await tx.assignment.createMany({
    data: joining.map((row) => ({ updateId, ...row, sideCode: agencies.get(row.agencyId)?.sideCode ?? "" })),
  });
  const responsible = rows.filter(({ kind }) => kind === "RESPONSIBLE").map(({ agencyId }) => agencyId);
  await tx.assignment.updateMany({
    where: { updateId, agencyId: { in: responsible } },
    data: { kind: "RESPONSIBLE" },
  });
  return agencies;
}
