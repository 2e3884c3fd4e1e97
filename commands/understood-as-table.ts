import { createTranslator } from "use-intl/core";
import { z } from "zod";
import { catalogueOf } from "../server/i18n/catalogues";
import { localeSchema } from "../server/kernel/locale.schema";
import type {
  ImportedFigure,
  ImportedSummary,
  ImportedUpdate,
  ImportQuestion,
} from "../server/modules/importing/importing.schema";
import { terminalLocale, words } from "./words.mjs";

const locale = localeSchema.parse(terminalLocale());
const sayQuestion = createTranslator<Record<string, string>>({
  locale,
  messages: z.record(z.string(), z.string()).parse(catalogueOf(locale).importing?.questions),
});

function amountOf({ value, max, unit, currency }: ImportedFigure): string {
  const range = max === null ? value : `${value}–${max}`;
  return [range, unit ?? currency ?? ""].join(" ").trim();
}

function figureLine(figure: ImportedFigure): string {
  const { text, qualifier, side, label, date } = figure;
  return ["    #", text, "→", amountOf(figure), qualifier, label, side ?? "–", date ?? "–"].join("  ");
}

function questionLine({ code, params }: ImportQuestion): string {
  return `    ?  ${sayQuestion(code.replace(/^importing\./, ""), params)}`;
}

function updateLines(
  update: ImportedUpdate,
  areas: readonly string[],
  questions: readonly ImportQuestion[],
): string[] {
  const area = update.area === null ? "" : `  [${areas[update.area] ?? ""}]`;
  return [
    "",
    `${update.number}. ${update.title}${area}  (${update.paragraphs.length} ${words("import.paragraphs")})`,
    ...update.participations.map(({ role, name, agency }) => `    @  ${role}  ${name}  (${agency})`),
    ...update.activities.map(({ date, text }) => `    *  ${date}  ${text}`),
    ...update.figures.map(figureLine),
    ...questions.filter((question) => question.update === update.number).map(questionLine),
  ];
}

/** What was understood of a summary, for a person to read in a terminal. */
export function understoodAsTable(summary: ImportedSummary): string {
  const { taskForce, period, areas, statedCount, statedNew, updates, questions } = summary;
  const counts = { found: updates.length, stated: statedCount ?? "–", new: statedNew.join(", ") || "–" };
  return [
    taskForce,
    `${period.label}  (${period.startsOn} – ${period.endsOn})`,
    words("import.projects", counts),
    ...questions.filter(({ update }) => update === null).map(questionLine),
    ...updates.flatMap((update) => updateLines(update, areas, questions)),
    "",
  ].join("\n");
}
