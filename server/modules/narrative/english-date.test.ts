import { describe, expect, it } from "vitest";
import { resolveDate } from "../activity/resolve-date";
import { findDates } from "./date-expression";

const PERIOD = { from: "2022-07-01", to: "2023-12-31" };

/** Every date of the text with its words, as read behind 2023. */
const dates = (text: string) =>
  findDates(text).map((found) => [
    text.slice(found.start, found.end),
    resolveDate(found, { year: 2023, month: 4 }, PERIOD).date,
  ]);

describe("a date in English", () => {
  it.each([
    ["on 10 April 2023", "10 April 2023", "2023-04-10"],
    ["on 10th April, 2023,", "10th April, 2023", "2023-04-10"],
    ["On April 10, 2023 the platform", "April 10, 2023", "2023-04-10"],
    ["in April 2023", "April 2023", "2023-04"],
    ["in Sept. 2023", "Sept. 2023", "2023-09"],
    ["In 2023, both sides", "2023", "2023"],
    ["in December of the same year", "December of the same year", "2023-12"],
    ["in the same year", "the same year", "2023"],
    ["in June of the following year", "June of the following year", "2024-06"],
    ["in September", "September", "2023-09"],
    ["on 3 May", "3 May", "2023-05-03"],
    ["from 9 to 30 April 2024", "9 to 30 April 2024", "2024-04-09/2024-04-30"],
    ["on 9-11 April 2024", "9-11 April 2024", "2024-04-09/2024-04-11"],
    ["from 28 March to 3 April 2024", "28 March to 3 April 2024", "2024-03-28/2024-04-03"],
    ["from April to June 2023", "April to June 2023", "2023-04/2023-06"],
    ["from November to February 2025", "November to February 2025", "2024-11/2025-02"],
    ["from July 2022 to December 2023", "July 2022 to December 2023", "2022-07/2023-12"],
    ["between July 2022 and May 2023", "July 2022 and May 2023", "2022-07/2023-05"],
    ["in the second half of 2022", "the second half of 2022", "2022-H2"],
    ["in the first half of the year", "the first half of the year", "2023-H1"],
    ["in Q3 2019", "Q3 2019", "2019-Q3"],
    ["in the third quarter of 2019", "the third quarter of 2019", "2019-Q3"],
    ["the first to third quarters of 2024", "the first to third quarters of 2024", "2024-Q1/2024-Q3"],
    ["From mid-2022 to 2023", "mid-2022 to 2023", "2022-H2/2023"],
    ["since mid-2022", "mid-2022", "2022"],
    ["from 2022 to mid-2023", "2022 to mid-2023", "2022/2023-H1"],
  ])("%s", (text, words, date) => {
    expect(dates(text)).toEqual([[words, date]]);
  });

  it.each([
    "The two sides may meet and march on.",
    "the 2023 Guangdong-Hong Kong-Macao Competition",
    "It received 2023 applications.",
    "participated in 2023 Asia Forum",
    "Second, the platform",
    "12 marches",
    "a total of 2,000 items",
    "ISO 2022-1",
  ])("is not in %j", (text) => {
    expect(dates(text)).toEqual([]);
  });
});
