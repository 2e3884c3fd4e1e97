import type { Prisma } from "@/server/db/generated/client";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { AssignmentKind } from "./assignment.rules";

/** What is read of a reassignment to be shown. */
export const reassignmentRow = {
  id: true,
  at: true,
  reason: true,
  account: { select: { name: true } },
  agencies: {
    select: { before: true, after: true, agency: { select: { name: true } } },
    orderBy: [{ after: "asc" }, { agencyId: "asc" }],
  },
} satisfies Prisma.ReassignmentSelect;

type Row = Prisma.ReassignmentGetPayload<{ select: typeof reassignmentRow }>;

/** One change of who writes an update: when, by whom, why, and what each agency was and became. */
export interface ReassignmentView {
  id: string;
  at: Date;
  by: string;
  reason: string;
  /** The newly responsible one first, those that no longer write last. */
  agencies: { name: LocalizedText; before: AssignmentKind | null; after: AssignmentKind | null }[];
}

export function reassignmentView({ id, at, reason, account, agencies }: Row): ReassignmentView {
  return {
    ...{ id, at, reason, by: account.name },
    agencies: agencies.map(({ agency, before, after }) => {
      return { name: localizedTextSchema.parse(agency.name), before, after };
    }),
  };
}
