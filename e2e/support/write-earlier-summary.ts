import { renderWord } from "../../server/modules/document/word/render-word";
import { periodLabel, periodSlug } from "../../server/modules/reporting-period/period-label";
import { composeSummary } from "../../server/modules/summary/compose";
import { sourceContent } from "../../server/testing/summary-content";

// A program of its own, because the loader of the end-to-end tests does not read the catalogues. Its argument is the title of
// no. 6; its output a Word file of the real summary's projects, as if they had been those of 2020 and 2021.

const [, , title = ""] = process.argv;
const dates = { startsOn: "2020-01-01", endsOn: "2021-12-31" };
const content = sourceContent();
const updates = content.updates.map((update) => {
  const text = update.texts["zh-Hans"];
  if (update.number !== 6 || !text) return update;
  return { ...update, texts: { ...update.texts, "zh-Hans": { ...text, title } } };
});
const period = { slug: periodSlug(dates), ...dates, ...periodLabel(dates) };
process.stdout.write(renderWord(composeSummary({ ...content, period, updates }, "zh-Hans", { draft: null })));
