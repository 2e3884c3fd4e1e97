import type { Locale } from "@/server/kernel/locale";
import type { DocumentItem, DocumentTree, DraftOptions, Line } from "../document/document-tree";
import { composeHead, composeNotes, composeSections } from "./frame";
import { composePlanOpening } from "./opening";
import { composeAssignment, type PlanAssignments } from "./plan-assignments";
import { spanIn } from "./sentence";
import type { PlanContent } from "./summary.schema";
import { wordsIn } from "./words";

function composeItem(
  project: PlanContent["projects"][number],
  locale: Locale,
  assignments: PlanAssignments,
): DocumentItem {
  const title = spanIn(project.title, locale);
  const standing: Line = [
    { text: wordsIn(locale)(`document.${project.isNew ? "planNew" : "planCarried"}`), locale },
  ];
  return {
    number: project.number,
    project: project.project,
    isNew: project.isNew,
    title: [title],
    paragraphs: [standing, ...composeAssignment(assignments.get(project.project), locale)],
    translation: title.locale === locale ? "COMPLETE" : "UNTRANSLATED",
    stale: false,
  };
}

/**
 * A period's plan as a document in one language: its projects in order, under their areas, each new or carried forward. Pure, as `composeSummary`.
 * @param assignments who writes what; beside the content, because it is not endorsed with it
 */
export function composePlan(
  content: PlanContent,
  locale: Locale,
  options: DraftOptions = { draft: null },
  assignments: PlanAssignments = new Map(),
): DocumentTree {
  const placed = content.projects.map((project) => ({
    area: project.area,
    item: composeItem(project, locale, assignments),
  }));
  const items = placed.map((entry) => entry.item);
  const { name: group } = content.taskForce;
  return {
    kind: "PLAN",
    ...composeHead(content, "planTitle", locale, options),
    notes: composeNotes(items, locale),
    opening: composePlanOpening({ group, sentenceLabel: content.period.sentenceLabel, items }, locale),
    sections: composeSections(placed, content.areas, locale),
  };
}
