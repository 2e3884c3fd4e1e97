import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { Line, Span } from "../document/document-tree";
import { spanIn } from "./sentence";
import { wordsIn } from "./words";

/** Names of the agencies that write a project's update. */
export interface PlanAssignment {
  responsible: readonly LocalizedText[];
  contributing: readonly LocalizedText[];
}

/** By slug of the project. No part of what is endorsed: an assignment may change after the plan is agreed. */
export type PlanAssignments = ReadonlyMap<string, PlanAssignment>;

/** Who writes the update of each project of a period, agencies in the order of their slugs. */
export async function loadPlanAssignments(tx: Tx, periodId: string): Promise<PlanAssignments> {
  const updates = await tx.progressUpdate.findMany({
    where: { periodId },
    select: {
      project: { select: { slug: true } },
      assignments: {
        select: { kind: true, agency: { select: { name: true } } },
        orderBy: { agency: { slug: "asc" } },
      },
    },
  });
  return new Map(
    updates.map(({ project, assignments }) => {
      const named = (wanted: string) =>
        assignments
          .filter(({ kind }) => kind === wanted)
          .map(({ agency }) => localizedTextSchema.parse(agency.name));
      return [project.slug, { responsible: named("RESPONSIBLE"), contributing: named("CONTRIBUTING") }];
    }),
  );
}

/** Who is responsible and who contributes, one line each; none for a kind that nobody is assigned as. */
export function composeAssignment(assignment: PlanAssignment | undefined, locale: Locale): Line[] {
  const t = wordsIn(locale);
  const between: Span = { text: t("document.listBetween"), locale };
  return (["responsible", "contributing"] as const).flatMap((kind) => {
    const names = (assignment?.[kind] ?? []).map((name) => spanIn(name, locale));
    if (names.length === 0) return [];
    const listed = names.flatMap((name, index) => (index === 0 ? [name] : [between, name]));
    return [[{ text: t(`document.${kind}`), locale }, ...listed]];
  });
}
