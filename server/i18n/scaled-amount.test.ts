import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/server/kernel/locale";
import { type Scale, scaledAmount } from "./scaled-amount";

const SIZE: Record<Scale, number> = { one: 1, wan: 1e4, yi: 1e8, million: 1e6, billion: 1e9 };

describe("an amount as a person would write it", () => {
  it.each([
    ["1705000000", "zh-Hans", "17.05", "yi"],
    ["10110000", "zh-Hans", "1011", "wan"],
    ["25480000", "zh-Hant", "2,548", "wan"],
    ["54117", "zh-Hans", "54,117", "one"],
    ["4129", "zh-Hans", "4129", "one"],
    ["4129", "zh-Hant", "4,129", "one"],
    ["1600000", "zh-Hans", "160", "wan"],
    ["1705000000", "en", "1.705", "billion"],
    ["25480000", "en", "25.48", "million"],
    ["25481234", "en", "25,481,234", "one"],
    ["0.25", "zh-Hans", "0.25", "one"],
    ["-0.25", "en", "−0.25", "one"],
    ["10000000000000000000.000001", "en", "10,000,000,000,000,000,000.000001", "one"],
    ["99999999999999999999", "en", "99,999,999,999,999,999,999", "one"],
  ] as const)("of %s in %s is %s %s", (value, locale, number, scale) => {
    expect(scaledAmount(value, locale)).toEqual({ number, scale });
  });

  it("is always exactly the amount", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.integer({ min: 0, max: 999_999 }))
      .map(([whole, fraction]) => new Decimal(`${whole}.${String(fraction).padStart(6, "0")}`).toFixed());
    fc.assert(
      fc.property(decimal, fc.constantFrom(...LOCALES), (value, locale) => {
        const { number, scale } = scaledAmount(value, locale);
        const Exact = Decimal.clone({ precision: 60 });
        expect(new Exact(number.replaceAll(",", "").replace("−", "-")).mul(SIZE[scale]).toFixed()).toBe(
          value,
        );
      }),
    );
  });
});
