import { accountId } from "../../prisma/seed/accounts";
import { agencyId } from "../../prisma/seed/agencies";
import { stableId } from "../../prisma/seed/stable-id";
import { inTransaction, type Tx } from "../db/transaction";
import type { WorkspaceDb } from "../db/workspace-client";
import { isOfficer, type SecretariatOfficer } from "../kernel/actor";
import type { LocalizedText } from "../kernel/localized-text";
import type { Stage } from "../modules/reporting-period/stage";
import { cast, type Person } from "./cast";
import { actorFor } from "./factories";
import { bringToStage } from "./period-at-stage";

export interface PlannedUpdate {
  /** Slug of the project; made where it does not exist yet. */
  project: string;
  title: LocalizedText;
  responsible: string;
  contributing?: readonly string[];
}

export interface OpenPeriod {
  slug: string;
  startsOn: string;
  endsOn: string;
  dueOn?: string;
  stage: Stage;
  updates: readonly PlannedUpdate[];
}

const SIDE_OF = { gd: "GUANGDONG", hk: "HONG_KONG" } as const;
const sideOf = (agency: string) => (agency.startsWith("hk-") ? SIDE_OF.hk : SIDE_OF.gd);

function assignmentsOf(updateId: string, { responsible, contributing = [] }: PlannedUpdate) {
  const of = (slug: string, kind: "RESPONSIBLE" | "CONTRIBUTING") => ({
    updateId,
    agencyId: agencyId(slug),
    sideCode: sideOf(slug),
    kind,
  });
  return [of(responsible, "RESPONSIBLE"), ...contributing.map((slug) => of(slug, "CONTRIBUTING"))];
}

/** All rows of a kind by one statement: some periods have hundreds of updates. */
async function addUpdates(tx: Tx, periodId: string, planned: readonly PlannedUpdate[]): Promise<string[]> {
  const projects = planned.map(({ project }) => ({ id: stableId(`project/${project}`), slug: project }));
  await tx.project.createMany({ data: projects, skipDuplicates: true });
  const updates = await tx.progressUpdate.createManyAndReturn({
    data: planned.map(({ project, title }, index) => ({
      ...{ periodId, projectId: stableId(`project/${project}`), number: index + 1, plannedTitle: title },
    })),
    select: { id: true, number: true },
  });
  const updateIds = updates.toSorted((a, b) => a.number - b.number).map(({ id }) => id);
  const assignments = planned.flatMap((update, index) => assignmentsOf(updateIds[index] ?? "", update));
  await tx.assignment.createMany({ data: assignments });
  return updateIds;
}

function officer(person: Person): SecretariatOfficer {
  const actor = actorFor(person);
  if (!isOfficer(actor)) throw new Error(`${person.email} is no officer`);
  return actor;
}

/** A period of the cast at any stage. @returns its id and the ids of its updates, in order */
export async function openPeriod(
  db: WorkspaceDb,
  period: OpenPeriod,
): Promise<{ periodId: string; updateIds: string[] }> {
  const opened = await inTransaction(db, async (tx) => {
    const { id: periodId } = await tx.reportingPeriod.create({
      data: {
        slug: period.slug,
        startsOn: new Date(period.startsOn),
        endsOn: new Date(period.endsOn),
        dueOn: period.dueOn ? new Date(period.dueOn) : null,
        createdById: accountId(cast.gdOfficer),
      },
    });
    return { periodId, updateIds: await addUpdates(tx, periodId, period.updates) };
  });
  await bringToStage(db, period.slug, period.stage, [officer(cast.gdOfficer), officer(cast.hkOfficer)]);
  return opened;
}
