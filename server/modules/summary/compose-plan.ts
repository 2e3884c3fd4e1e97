import type { Locale } from "@/server/kernel/locale";
import type { DocumentItem, DocumentTree, DraftOptions } from "./document-tree";
import { composeHead, composeNotes, composeSections } from "./frame";
import { composePlanOpening } from "./opening";
import { spanIn } from "./sentence";
import type { PlanContent } from "./summary.schema";

function composeItem(project: PlanContent["projects"][number], locale: Locale): DocumentItem {
  const title = spanIn(project.title, locale);
  return {
    number: project.number,
    project: project.project,
    isNew: project.isNew,
    title: [title],
    paragraphs: [],
    translation: title.locale === locale ? "COMPLETE" : "UNTRANSLATED",
    stale: false,
  };
}

/** A period's plan as a document in one language: its projects in order, under their areas. Pure, as `composeSummary`. */
export function composePlan(
  content: PlanContent,
  locale: Locale,
  options: DraftOptions = { draft: null },
): DocumentTree {
  const placed = content.projects.map((project) => ({
    area: project.area,
    item: composeItem(project, locale),
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
