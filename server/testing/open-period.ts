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

async function addUpdate(tx: Tx, periodId: string, number: number, planned: PlannedUpdate): Promise<string> {
  const projectId = stableId(`project/${planned.project}`);
  await tx.project.createMany({ data: [{ id: projectId, slug: planned.project }], skipDuplicates: true });
  const update = await tx.progressUpdate.create({
    data: { periodId, projectId, number, plannedTitle: planned.title },
  });
  const of = (slug: string, kind: "RESPONSIBLE" | "CONTRIBUTING") => ({
    updateId: update.id,
    agencyId: agencyId(slug),
    sideCode: sideOf(slug),
    kind,
  });
  const contributing = (planned.contributing ?? []).map((slug) => of(slug, "CONTRIBUTING"));
  await tx.assignment.createMany({ data: [of(planned.responsible, "RESPONSIBLE"), ...contributing] });
  return update.id;
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
    const updateIds: string[] = [];
    for (const [index, planned] of period.updates.entries())
      updateIds.push(await addUpdate(tx, periodId, index + 1, planned));
    return { periodId, updateIds };
  });
  await bringToStage(db, period.slug, period.stage, [officer(cast.gdOfficer), officer(cast.hkOfficer)]);
  return opened;
}
