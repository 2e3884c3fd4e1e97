import { type Issue, issue } from "@/server/kernel/issue";
import type { DraftRow, DraftUpdateRow } from "./draft-rows";
import type { ProjectStanding } from "./project-standing";

const titleOf = ({ update }: DraftUpdateRow) =>
  update.content.texts[update.content.sourceLocale]?.title.trim() ?? "";

function aboutHead({ head, updates }: DraftRow): Issue[] {
  const issues: Issue[] = [];
  if (head.startsOn === "") issues.push(issue("importing.startMissing", {}, "startsOn"));
  if (head.endsOn === "") issues.push(issue("importing.endMissing", {}, "endsOn"));
  if (head.startsOn && head.endsOn && head.endsOn <= head.startsOn)
    issues.push(issue("reportingPeriod.endsBeforeStart", {}, "endsOn"));
  for (const [index, area] of head.areas.entries())
    if (area.name.trim() === "")
      issues.push(issue("importing.areaNameMissing", { number: index + 1 }, `area-${index}`));
  if (updates.length === 0) issues.push(issue("importing.noProjects"));
  return issues;
}

function aboutProjects(updates: readonly DraftUpdateRow[], standings: readonly ProjectStanding[]): Issue[] {
  const first = new Map<string, number>();
  return updates.flatMap(({ id }, index): Issue[] => {
    const number = index + 1;
    const standing = standings[index];
    if (standing?.kind === "ASKED") return [issue("importing.similarTitleOpen", { number }, id)];
    if (standing?.kind !== "SAME") return [];
    const other = first.get(standing.slug);
    first.set(standing.slug, other ?? number);
    return other === undefined ? [] : [issue("importing.sameProject", { number, other }, id)];
  });
}

/**
 * What still stands between a draft and its period, in the order of the page. The place of each is a field of the head or the
 * id of an update. What the reader asked and nobody settled is no obstacle: it is shown beside the fields.
 */
export function draftIssues(draft: DraftRow, standings: readonly ProjectStanding[]): Issue[] {
  const untitled = draft.updates.flatMap((row, index) =>
    titleOf(row) === "" ? [issue("importing.titleMissing", { number: index + 1 }, row.id)] : [],
  );
  return [...aboutHead(draft), ...untitled, ...aboutProjects(draft.updates, standings)];
}
