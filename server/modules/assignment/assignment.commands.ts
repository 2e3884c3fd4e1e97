import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Invalid } from "@/server/kernel/errors";
import { changeWork } from "../plan/change-plan";
import type { AssignUpdate } from "./assignment.schema";

/** Slug and side by id. @throws Invalid `assignment.notAMember` where one is no agency, or one that belongs to no side */
async function memberAgencies(tx: Tx, ids: readonly string[]) {
  const agencies = await tx.agency.findMany({ where: { id: { in: [...ids] } } });
  return new Map(
    ids.map((id) => {
      const agency = agencies.find((candidate) => candidate.id === id);
      if (!agency?.sideCode) throw new Invalid("assignment.notAMember");
      return [id, { slug: agency.slug, sideCode: agency.sideCode }];
    }),
  );
}

/** Says who writes an update: one responsible member agency, any number of contributing ones, of either side. Replaces what was said before. */
export async function assignUpdate(
  actor: Actor,
  input: AssignUpdate,
  context: CommandContext,
): Promise<void> {
  const { updateId, responsibleAgencyId } = input;
  const contributingAgencyIds = [...new Set(input.contributingAgencyIds)];
  return changeWork(actor, { updateId }, context, async ({ tx }) => {
    const agencies = await memberAgencies(tx, [responsibleAgencyId, ...contributingAgencyIds]);
    const { project } = await tx.progressUpdate.findUniqueOrThrow({
      where: { id: updateId },
      include: { project: true },
    });
    await tx.assignment.deleteMany({ where: { updateId } });
    await tx.assignment.createMany({
      data: [...agencies].map(([agencyId, { sideCode }]) => ({
        updateId,
        agencyId,
        sideCode,
        kind: agencyId === responsibleAgencyId ? "RESPONSIBLE" : "CONTRIBUTING",
      })),
    });
    const [responsible = "", ...contributing] = [...agencies.values()].map(({ slug }) => slug);
    return {
      answer: undefined,
      entry: {
        action: "assignment.assignUpdate",
        data: { project: project.slug, responsible, contributing },
      },
    };
  });
}
