import type { Prisma } from "@/server/db/generated/client";
import { reassignmentRow } from "../assignment/reassignment-view";
import { takenOver } from "../project/plan-project";

const agency = { select: { id: true, slug: true, name: true, sideCode: true } } as const;

const assignments = { select: { kind: true, agency } } satisfies Prisma.ProgressUpdate$assignmentsArgs;

/** Who writes it now, and whether one of them is part of another. */
const assignmentsNow = {
  select: {
    kind: true,
    agency: { select: { ...agency.select, succession: { select: { agencyId: true } } } },
  },
} satisfies Prisma.ProgressUpdate$assignmentsArgs;

const reassignments = {
  orderBy: [{ at: "desc" }, { id: "desc" }],
  select: reassignmentRow,
} satisfies Prisma.ProgressUpdate$reassignmentsArgs;

/** Everything that a plan's page shows of one period, read by one statement a table. */
export const planRows = {
  areas: { orderBy: { position: "asc" } },
  updates: {
    orderBy: { number: "asc" },
    include: { project: true, assignments: assignmentsNow, reassignments },
  },
  importedDocument: { select: { periodId: true } },
  omissions: { include: { project: true, decidedBy: { select: { name: true } } } },
  plannedFrom: {
    include: {
      updates: { orderBy: { number: "asc" }, select: { ...takenOver, assignments } },
    },
  },
} satisfies Prisma.ReportingPeriodInclude;

export type PlanRows = Prisma.ReportingPeriodGetPayload<{ include: typeof planRows }>;
export type AssignmentRow = NonNullable<PlanRows["plannedFrom"]>["updates"][number]["assignments"][number];
