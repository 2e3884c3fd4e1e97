import { readFileSync } from "node:fs";
import type { Locale } from "../kernel/locale";
import { periodLabel, periodSlug } from "../modules/reporting-period/period-label";
import { SUMMARY_FORMAT, type SummaryContent, type SummaryUpdate } from "../modules/summary/summary.schema";

const GROUP = {
  "zh-Hans": "粤港保护知识产权合作专责小组",
  "zh-Hant": "粵港保護知識產權合作專責小組",
  en: "Guangdong/Hong Kong Expert Group on the Protection of Intellectual Property Rights",
};

export const SOURCE_FILE = "prisma/seed/source/summary-2022h2-2023.zh-Hans.txt";

export function sourceText(): string {
  return readFileSync(SOURCE_FILE, "utf8");
}

/** An update with a title and paragraphs in one language, and whatever else a test says. */
export function summaryUpdate(
  number: number,
  title: string,
  paragraphs: string[],
  more: Partial<SummaryUpdate> & { locale?: Locale } = {},
): SummaryUpdate {
  const { locale = "zh-Hans", ...fields } = more;
  return {
    number,
    project: `project-${number}`,
    isNew: false,
    area: null,
    sourceLocale: locale,
    texts: { [locale]: { title, paragraphs, standing: "SOURCE", stale: false } },
    participations: [],
    activities: [],
    figures: [],
    ...fields,
  };
}

export function summaryContent(
  updates: SummaryUpdate[],
  dates = { startsOn: "2022-07-01", endsOn: "2023-12-31" },
): SummaryContent {
  return {
    format: SUMMARY_FORMAT,
    taskForce: { name: GROUP },
    sides: [],
    period: { slug: periodSlug(dates), ...dates, ...periodLabel(dates) },
    areas: [],
    updates,
  };
}

/** The content of the real summary, as far as its document shows it: numbers, titles, paragraphs, what is new. */
export function sourceContent(): SummaryContent {
  const whole = sourceText().replace("平台建设和服\n\n务的了解", "平台建设和服务的了解");
  const blocks = whole.split(/^(?=\d+\. )/mu).slice(1);
  const updates = blocks.map((block) => {
    const [heading = "", ...paragraphs] = block.split(/\n+/u).filter(Boolean);
    const [, number, title = ""] = /^(\d+)\. (.*)$/u.exec(heading) ?? [];
    const at = Number(number);
    return summaryUpdate(at, title, paragraphs, { isNew: at === 5 || at === 12 });
  });
  return summaryContent(updates);
}
