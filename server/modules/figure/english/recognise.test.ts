import { describe, expect, it } from "vitest";
import { recognisedFigureSchema } from "../figure.schema";
import { recogniseFigures } from "../recognise";
import { parseEnglishNumeral } from "./numeral";

describe("An English numeral", () => {
  it.each([
    ["three", "3"],
    ["twenty-one", "21"],
    ["a hundred", "100"],
    ["one hundred and twenty", "120"],
    ["two thousand three hundred and five", "2305"],
    ["one million two hundred thousand", "1200000"],
    ["hundred", null],
    ["and", null],
  ])("%s is read as %s", (words, value) => {
    expect(parseEnglishNumeral(words)?.toFixed() ?? null).toBe(value);
  });
});

describe("An English figure", () => {
  it.each([
    [
      "seizing 54,117 suspected counterfeit items worth",
      "54,117 suspected counterfeit items",
      "54117",
      "items",
      "EXACT",
    ],
    ["attended by over 260 participants from", "over 260 participants", "260", "participants", "OVER"],
    ["some 4 000 enquiries", "some 4 000 enquiries", "4000", "enquiries", "ABOUT"],
    ["a total of 996 batches of goods", "996 batches", "996", "batches", "EXACT"],
    ["1.6 million items", "1.6 million items", "1600000", "items", "EXACT"],
    ["three joint operations", "three joint operations", "3", "operations", "EXACT"],
    ["not more than 50 seats", "not more than 50 seats", "50", "seats", "AT_MOST"],
    ["no fewer than ten teams", "no fewer than ten teams", "10", "teams", "AT_LEAST"],
    ["100 or more entries", "100 or more entries", "100", "entries", "AT_LEAST"],
    ["300+ delegates", "300+ delegates", "300", "delegates", "OVER"],
    ["the 2,000-odd respondents", "2,000-odd respondents", "2000", "respondents", "OVER"],
    ["inspected by 30 customs officers in", "30 customs officers", "30", "officers", "EXACT"],
    ["15 small and medium enterprises", "15 small and medium enterprises", "15", "enterprises", "EXACT"],
    ["within 10 working days of receipt", "within 10 working days", "10", "days", "AT_MOST"],
    ["held over two days in May", "two days", "2", "days", "EXACT"],
    ["rose 2.5 percentage points", "2.5 percentage points", "2.5", "percentage points", "EXACT"],
    ["up 12.5 per cent", "12.5 per cent", "12.5", "%", "EXACT"],
    ["a 19-member team", "19-member", "19", "member", "EXACT"],
    ["page views exceeded 1.1 million.", "exceeded 1.1 million", "1100000", null, "OVER"],
    ["of which 809 passed the review", "809", "809", null, "EXACT"],
    ["27 of the projects", "27", "27", null, "EXACT"],
    ["an area of 12,000 sq ft.", "12,000 sq ft", "12000", "sq ft", "EXACT"],
    ["they held one seminar", "one seminar", "1", "seminar", "EXACT"],
    ["signed two memoranda", "two memoranda", "2", "memoranda", "EXACT"],
    ["an area of 2,400 sq. ft.", "2,400 sq. ft", "2400", "sq. ft", "EXACT"],
    ["Of these, 13 were upheld", "13", "13", null, "EXACT"],
    ["120,000 online viewers", "120,000 online viewers", "120000", "viewers", "EXACT"],
    ["15 MoUs were signed", "15 MoUs", "15", "MoUs", "EXACT"],
    ["one and a half million visits", "one and a half million visits", "1500000", "visits", "EXACT"],
    ["the chambers sent 12 each", "12", "12", null, "EXACT"],
    ["up 9.8 per cent over 2022.", "9.8 per cent", "9.8", "%", "EXACT"],
  ])("in %s is %s", (paragraph, text, value, unit, qualifier) => {
    const figures = recogniseFigures(paragraph);
    expect(figures).toMatchObject([{ text, value, unit, qualifier, max: null, currency: null }]);
    expect(recognisedFigureSchema.safeParse(figures[0]).success).toBe(true);
  });

  it.each([
    ["about HK$25.48 million", "25480000", null, "HKD", "ABOUT"],
    ["RMB 1.705 billion", "1705000000", null, "CNY", "EXACT"],
    ["17.05 billion yuan", "17050000000", null, "CNY", "EXACT"],
    ["MOP3 million", "3000000", null, "MOP", "EXACT"],
    ["US$300", "300", null, "USD", "EXACT"],
    ["£2000", "2000", null, "GBP", "EXACT"],
    ["EUR 1999", "1999", null, "EUR", "EXACT"],
    ["IDR−1900", "-1900", null, "IDR", "EXACT"],
    ["2020 yuan", "2020", null, "CNY", "EXACT"],
    ["between HK$100,000 and HK$500,000", "100000", "500000", "HKD", "EXACT"],
    ["RMB3-5 million", "3000000", "5000000", "CNY", "EXACT"],
    ["Hong Kong Customs imposed a fine of $5,000", "5000", null, "HKD", "EXACT"],
  ])("of money in %s is exact", (paragraph, value, max, currency, qualifier) => {
    expect(recogniseFigures(paragraph)).toMatchObject([
      { kind: "MONEY", unit: null, value, max, currency, qualifier },
    ]);
  });

  it("that changes from one value to another is two, and no range", () => {
    expect(recogniseFigures("grew from RMB1.2 billion to RMB1.95 billion").map(({ max }) => max)).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    ["Fees fell by 10% to 15%", [["10", "15"]]],
    [
      "Claims fell by 10% to 15,000 cases",
      [
        ["10", null],
        ["15000", null],
      ],
    ],
  ])("in %s is a range only between measures of one kind", (paragraph, values) => {
    expect(recogniseFigures(paragraph).map(({ value, max }) => [value, max])).toEqual(values);
  });

  it.each([
    ["the 5th meeting, the fifth meeting, the twenty-first session"],
    ["9 to 30 April 2024, April 9 to 30, 3 May, in 2023, 2022-2023, 2023-04-10"],
    ["the Outline (2021-2035) and the 14th Five-Year Plan"],
    ["item 5, items (5) and (12), section 31, Cap. 528, Classes 9, 35 and 42, Annex 3"],
    ["G20, 5G, A4, Web3, ISO 9001, COVID-19, Boeing 737"],
    ["One Country, Two Systems; the two sides; both places; the nine Mainland cities; three places"],
    ["call 2852 2185 or +852 2852 2185 at 9.30 am or 14:15, 24 hours a day, seven days a week"],
    ["two-thirds of members, a three-day visit, one in five, dozens of schools, several hundred pupils"],
    ["aged between 23 and 61, for the past 10 years, imprisonment for five years"],
    ["one of the members, one that, no one, one another"],
    ['the "2024 IP 50 Forum" and the Belt 100 Forum'],
  ])("is none of those in %s", (paragraph) => {
    expect(recogniseFigures(paragraph)).toEqual([]);
  });

  it.each([
    [
      "The Guangdong side seized 9 batches, and the Hong Kong side detected 72 cases.",
      ["GUANGDONG", "HONG_KONG"],
    ],
    ["Hong Kong Customs arrested two men.", ["HONG_KONG"]],
    ["Guangdong and Hong Kong held 3 seminars.", [null]],
    ["The forum in Hong Kong drew 300 guests.", [null]],
  ])("is of the side that is named in %s", (paragraph, sides) => {
    expect(recogniseFigures(paragraph).map(({ side }) => side)).toEqual(sides);
  });

  it.each([
    [
      "54,117 infringing items with a total value of HK$3 million",
      ["infringing items", "total value of infringing items"],
    ],
    ["996 batches of suspected goods", ["suspected goods"]],
    ["over 260 representatives of enterprises attended", ["representatives of enterprises"]],
    ["The success rate reached 85%", ["success rate"]],
  ])("is labelled in the words of %s", (paragraph, labels) => {
    expect(recogniseFigures(paragraph).map(({ label }) => label)).toEqual(labels);
  });
});

describe("In text of both languages", () => {
  it.each([
    ["香港海关检获54,117件货品（worth HK$25.48 million）。", ["54,117件", "HK$25.48 million"]],
    ["意向金额达US$1.2亿，约合RMB 860 million。", ["US$1.2亿", "RMB 860 million"]],
    ["The scheme (「正版正貨承諾」計劃) covers 7,600 outlets.", ["7,600 outlets"]],
  ])("each number of %s is read once, in its own language", (paragraph, texts) => {
    expect(recogniseFigures(paragraph).map(({ text }) => text)).toEqual(texts);
  });
});
