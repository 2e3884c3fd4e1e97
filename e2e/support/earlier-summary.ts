import { renderWord } from "../../server/modules/document/word/render-word";
import { periodLabel, periodSlug } from "../../server/modules/reporting-period/period-label";
import { composeSummary } from "../../server/modules/summary/compose";
import { sourceContent } from "../../server/testing/summary-content";

const DATES = { startsOn: "2020-01-01", endsOn: "2021-12-31" };

/** No. 6 as it was called two years earlier: like the later title, and not equal to it. */
export const EARLIER_TITLE = "继续开展粤港海关保护知识产权联合执法行动";

/** A Word file of the summary of 2020 and 2021: the real one's projects, one of them under another title. */
export function earlierSummaryFile() {
  const content = sourceContent();
  const updates = content.updates.map((update) => {
    const text = update.texts["zh-Hans"];
    if (update.number !== 6 || !text) return update;
    return { ...update, texts: { ...update.texts, "zh-Hans": { ...text, title: EARLIER_TITLE } } };
  });
  const period = { slug: periodSlug(DATES), ...DATES, ...periodLabel(DATES) };
  const tree = composeSummary({ ...content, period, updates }, "zh-Hans", { draft: null });
  return {
    name: "合作项目摘要 2020-2021.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(renderWord(tree)),
  };
}
