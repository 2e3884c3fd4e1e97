import { type Issue, issue } from "@/server/kernel/issue";
import { type DateSpan, spanOf } from "@/server/kernel/partial-date";
import type { UpdateContent } from "./progress-update.schema";

function textIssues(content: UpdateContent): Issue[] {
  const locale = content.sourceLocale;
  const text = content.texts[locale];
  const found: Issue[] = [];
  if (!text || text.title.trim() === "")
    found.push(issue("progressUpdate.titleMissing", {}, `texts.${locale}.title`));
  if (!text || text.paragraphs.every((paragraph) => paragraph.trim() === ""))
    found.push(issue("progressUpdate.narrativeMissing", {}, `texts.${locale}.paragraphs`));
  return found;
}

function figureIssues(content: UpdateContent): Issue[] {
  return content.figures.flatMap((figure, index) => {
    const params = { ordinal: index + 1 };
    const found: Issue[] = [];
    if (!figure.label[content.sourceLocale]?.trim())
      found.push(issue("progressUpdate.figureWithoutLabel", params, `figures.${index}.label`));
    if (!figure.checked) found.push(issue("progressUpdate.figureNotChecked", params, `figures.${index}`));
    if (figure.date !== null && spanOf(figure.date) === null)
      found.push(issue("progressUpdate.dateDoesNotExist", { date: figure.date }, `figures.${index}.date`));
    return found;
  });
}

function activityIssues(content: UpdateContent): Issue[] {
  return content.activities.flatMap((activity, index) =>
    spanOf(activity.date) === null
      ? [issue("progressUpdate.dateDoesNotExist", { date: activity.date }, `activities.${index}.date`)]
      : [],
  );
}

/**
 * What still stands between a draft and its submission, in the order of the form. Empty: it may be submitted.
 * Each issue names its place (`texts.zh-Hans.title`, `figures.2.label`, `activities.0.date`).
 */
export function updateIssues(content: UpdateContent): Issue[] {
  return [...textIssues(content), ...activityIssues(content), ...figureIssues(content)];
}

function outsidePeriod(content: UpdateContent, period: DateSpan): Issue[] {
  return content.activities.flatMap((activity, index) => {
    const span = spanOf(activity.date);
    if (span === null || (span.from <= period.to && span.to >= period.from)) return [];
    return [
      issue("progressUpdate.activityOutsidePeriod", { date: activity.date }, `activities.${index}.date`),
    ];
  });
}

/**
 * What a careful reader would ask about, though it holds nothing up.
 * @param period the span of days that it reports on
 * @param unrecorded how many numbers the narrative states that no figure records
 */
export function updateWarnings(content: UpdateContent, period: DateSpan, unrecorded: number): Issue[] {
  const found: Issue[] = [];
  const { participations, figures } = content;
  if (participations.length === 0) found.push(issue("progressUpdate.noParticipation", {}, "participations"));
  else if (participations.every(({ role }) => role === "PARTICIPANT" || role === "SUPPORTER"))
    found.push(issue("progressUpdate.nobodyLeads", {}, "participations"));
  const unstated = figures.flatMap(({ paragraph }, index) =>
    paragraph === null
      ? [issue("progressUpdate.figureNotInText", { ordinal: index + 1 }, `figures.${index}`)]
      : [],
  );
  const numbers =
    unrecorded > 0 ? [issue("progressUpdate.numbersNotRecorded", { count: unrecorded }, "figures")] : [];
  return [...found, ...outsidePeriod(content, period), ...unstated, ...numbers];
}
