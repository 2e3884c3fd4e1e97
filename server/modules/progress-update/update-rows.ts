import type { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import type { Actor, Side } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { isoDay } from "../reporting-period/civil-day";
import { periodLabel } from "../reporting-period/period-label";
import { loadStages, type PeriodRow } from "../reporting-period/stage";
import { writtenForRow } from "./agency-written-for";
import { maySeeUpdate, type UpdateFacts, visibleTo } from "./progress-update.policy";
import { updateFacts } from "./update-facts";

const WHOLE = {
  period: { include: { dueDateExceptions: true } },
  project: true,
  assignments: {
    include: { agency: { select: { name: true } } },
    orderBy: [{ kind: "asc" }, { agencyId: "asc" }],
  },
  reviewSteps: {
    include: { account: { select: { name: true } }, onBehalfOf: writtenForRow },
    orderBy: { ordinal: "asc" },
  },
} as const satisfies Prisma.ProgressUpdateInclude;

export type UpdateRow = Prisma.ProgressUpdateGetPayload<{ include: typeof WHOLE }>;

export interface PeriodView {
  slug: string;
  label: LocalizedText;
  /** ISO 8601 days. */
  startsOn: string;
  endsOn: string;
  dueOn: string | null;
}

export interface AssignmentView {
  agencyId: string;
  name: LocalizedText;
  side: Side;
  kind: "RESPONSIBLE" | "CONTRIBUTING";
}

export function periodView(row: Omit<UpdateRow["period"], "dueDateExceptions">): PeriodView {
  const [startsOn, endsOn] = [isoDay(row.startsOn), isoDay(row.endsOn)];
  const corrected = localizedTextSchema.parse(row.labelOverride ?? {});
  return {
    slug: row.slug,
    label: { ...periodLabel({ startsOn, endsOn }).label, ...corrected },
    startsOn,
    endsOn,
    dueOn: row.dueOn && isoDay(row.dueOn),
  };
}

export function assignmentViews(row: UpdateRow): AssignmentView[] {
  return row.assignments.map(({ agencyId, sideCode, kind, agency }) => ({
    agencyId,
    name: localizedTextSchema.parse(agency.name),
    side: sideCode,
    kind,
  }));
}

/** An update that this actor may know of. @throws NotFound `progressUpdate.notFound` */
export async function getUpdateRow(
  db: Tx,
  actor: Actor,
  updateId: string,
): Promise<{ row: UpdateRow; facts: UpdateFacts; period: PeriodRow }> {
  const where = { id: updateId, ...visibleTo(actor) };
  const row = await db.progressUpdate.findFirst({ where, include: WHOLE });
  const period = row && (await loadStages(db, [row.periodId])).get(row.periodId);
  if (!row || !period) throw new NotFound("progressUpdate.notFound");
  const facts = updateFacts(row, period);
  if (!maySeeUpdate(actor, facts)) throw new NotFound("progressUpdate.notFound");
  return { row, facts, period };
}
