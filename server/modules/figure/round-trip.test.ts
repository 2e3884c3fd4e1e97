import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormattableFigure, formatFigure } from "@/server/i18n/format-figure";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { QUALIFIERS } from "@/server/kernel/quantity";
import { CLASSIFIERS } from "./classifiers";
import { ISO_CODES } from "./currency";
import { recogniseFigures } from "./recognise";

const Exact = Decimal.clone({ precision: 60, toExpPos: 60, toExpNeg: -30 });

/** Every decimal that the records hold: up to 20 digits before the point and 6 after it, below zero as well. */
const exact = fc
  .tuple(
    fc.oneof(fc.nat(30), fc.nat(3000), fc.nat(2_000_000_000), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n })),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant("0") },
      fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, "0")),
    ),
    fc.oneof({ weight: 9, arbitrary: fc.constant("") }, fc.constant("-")),
    fc.constantFrom("", "000", "0000", "00000000"),
  )
  .map(([whole, fraction, sign, zeros]) => `${sign}${`${whole}${zeros}`.slice(0, 20)}.${fraction}`);

const UNITS: Record<Locale, readonly string[]> = {
  "zh-Hans": CLASSIFIERS,
  "zh-Hant": [
    "個",
    "間",
    "宗",
    "項",
    "名",
    "人次",
    "個國家和地區",
    "份",
    "張",
    "輛",
    "雙",
    "條",
    "批次",
    "個百分點",
    "噸",
    "平方米",
    "場次",
  ],
  en: [
    ..."cases items participants batches people men companies enterprises boxes tonnes days times countries".split(
      " ",
    ),
    ...["square metres", "percentage points", "start-ups", "SMEs", "staff", "premises", "kg", "children"],
  ],
};

const isSame = (a: string, b: string) => new Exact(a).equals(b);

function figureIn(locale: Locale): fc.Arbitrary<FormattableFigure> {
  const measure = fc.oneof(
    fc.record({
      kind: fc.constant("COUNT" as const),
      unit: fc.constantFrom(...UNITS[locale]),
      currency: fc.constant(null),
    }),
    fc.record({
      kind: fc.constant("MONEY" as const),
      unit: fc.constant(null),
      currency: fc.constantFrom(...ISO_CODES),
    }),
    fc.record({ kind: fc.constant("PERCENT" as const), unit: fc.constant("%"), currency: fc.constant(null) }),
  );
  return fc
    .tuple(exact, fc.option(exact, { freq: 3 }), measure, fc.constantFrom(...QUALIFIERS))
    .map(([a, b, rest, qualifier]) => ({
      a: new Exact(a),
      b: b === null ? null : new Exact(b),
      rest,
      qualifier,
    }))
    .map(({ a, b, rest, qualifier }) => {
      const [value, max] = b?.lt(a) ? [b, a] : [a, b];
      const isRange = max !== null && !max.equals(value);
      return { ...rest, qualifier, value: value.toFixed(), max: isRange ? max.toFixed() : null };
    });
}

const FRAMES: Record<Locale, [before: string, after: string]> = {
  "zh-Hans": ["2023年4月，双方在第五届会议上总结，其中", "，较好地完成了“十四五”任务。"],
  "zh-Hant": ["2023年4月，雙方在第五屆會議上總結，其中", "，較好地完成了工作。"],
  en: ["At the 5th meeting in April 2023 both sides reported ", " in all, as the plan (2021-2035) asks."],
};

describe.each(LOCALES)("What is formatted in %s", (locale) => {
  const readsBack = (figure: FormattableFigure, [before, after]: [string, string]) => {
    const written = formatFigure(figure, locale);
    expect(written).not.toMatch(/\de[+-]?\d/i);
    const found = recogniseFigures(`${before}${written}${after}`);
    expect(found).toHaveLength(1);
    const [read] = found;
    const { kind, currency, unit, qualifier } = figure;
    expect(read).toMatchObject({ kind, currency, unit, qualifier, start: before.length, text: written });
    expect(isSame(read?.value ?? "", figure.value)).toBe(true);
    expect(read?.max === null ? null : isSame(read?.max ?? "", figure.max ?? "")).toBe(
      figure.max === null ? null : true,
    );
  };

  it("is recognised as the same figure, alone and in the middle of a sentence", () => {
    fc.assert(
      fc.property(figureIn(locale), (figure) => {
        readsBack(figure, ["", ""]);
        readsBack(figure, FRAMES[locale]);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it("is recognised without a unit where the sentence says that a number comes", () => {
    const frame: Record<Locale, [string, string]> = {
      "zh-Hans": ["总数为", "，"],
      "zh-Hant": ["總數為", "。"],
      en: ["The total was ", "."],
    };
    const bare = fc.tuple(exact, fc.constantFrom(...QUALIFIERS)).map(([value, qualifier]) => ({
      ...{ kind: "COUNT" as const, currency: null, unit: null, max: null, qualifier },
      value: new Exact(value).toFixed(),
    }));
    fc.assert(
      fc.property(bare, (figure) => readsBack(figure, frame[locale])),
      { numRuns: 300 },
    );
  });
});

describe("A figure is written", () => {
  const money = { kind: "MONEY" as const, unit: null, max: null, qualifier: "EXACT" as const };
  it.each([
    [
      { ...money, value: "1705000000", currency: "CNY" },
      "17.05亿元人民币",
      "17.05億元人民幣",
      "RMB1.705 billion",
    ],
    [
      { ...money, value: "25480000", currency: "HKD", qualifier: "ABOUT" as const },
      ...["约2548万港元", "約2,548萬港元", "about HK$25.48 million"],
    ],
    [
      { ...money, value: "3000000", max: "5000000", currency: "MOP" },
      ...["300万至500万澳门元", "300萬至500萬澳門元", "MOP3 million to MOP5 million"],
    ],
    [
      { ...money, kind: "PERCENT" as const, unit: "%", currency: null, value: "-3.5", max: "12" },
      ...["−3.5%至12%", "−3.5%至12%", "−3.5% to 12%"],
    ],
    [
      {
        ...money,
        kind: "COUNT" as const,
        unit: "宗",
        currency: null,
        value: "54117",
        qualifier: "AT_MOST" as const,
      },
      ...["不超过54,117宗", "不超過54,117宗", "not more than 54,117 宗"],
    ],
    [
      { ...money, kind: "COUNT" as const, unit: "家", currency: null, value: "5", max: "80000" },
      ...["5至80,000家", "5至80,000家", "5 to 80,000 家"],
    ],
  ])("%o", (figure, ...written) => {
    expect(LOCALES.map((locale) => formatFigure(figure, locale))).toEqual(written);
  });
});
