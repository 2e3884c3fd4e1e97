import { Decimal } from "decimal.js";
import type { Locale } from "@/server/kernel/locale";

export const SCALES = ["one", "wan", "yi", "million", "billion"] as const;
export type Scale = (typeof SCALES)[number];

export interface ScaledAmount {
  /** Digits as people of the place group them: `1,011`, `17.05`. */
  number: string;
  scale: Scale;
}

interface Step {
  scale: Scale;
  size: number;
  /** Decimal places up to which the larger scale is taken. */
  places: number;
}

/** Enough for every digit of a `numeric(26, 6)`, so that no division rounds. */
const Exact = Decimal.clone({ precision: 60 });

const CHINESE: readonly Step[] = [
  { scale: "yi", size: 1e8, places: 2 },
  { scale: "wan", size: 1e4, places: 1 },
];

const ENGLISH: readonly Step[] = [
  { scale: "billion", size: 1e9, places: 3 },
  { scale: "million", size: 1e6, places: 2 },
];

const GROUPED = new Intl.NumberFormat("en", { useGrouping: true });
const UNGROUPED = new Intl.NumberFormat("en", { useGrouping: false });

/** Thousands are parted by commas; in simplified Chinese four digits stand alone. A minus sign is one, and no hyphen. */
function digits(value: Decimal, locale: Locale): string {
  const format = locale !== "zh-Hans" || value.abs().gte(1e4) ? GROUPED : UNGROUPED;
  // A string goes through Intl exactly; a number would not.
  const [whole = "0", fraction] = value.abs().toFixed().split(".");
  const grouped = `${value.isNegative() && !value.isZero() ? "−" : ""}${format.format(BigInt(whole))}`;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * An exact decimal as a person would write it: 1705000000 is 17.05亿 or 1.705 billion, 54117 stays 54,117. Nothing is
 * ever rounded: where the larger scale would need too many places, the plain digits stand.
 */
export function scaledAmount(value: string, locale: Locale): ScaledAmount {
  const exact = new Exact(value);
  const steps = locale === "en" ? ENGLISH : CHINESE;
  for (const { scale, size, places } of steps) {
    const scaled = exact.div(size);
    if (exact.abs().gte(size) && scaled.decimalPlaces() <= places)
      return { number: digits(scaled, locale), scale };
  }
  return plainAmount(value, locale);
}

/** The same in plain digits, whatever its size. */
export function plainAmount(value: string, locale: Locale): ScaledAmount {
  return { number: digits(new Exact(value), locale), scale: "one" };
}
