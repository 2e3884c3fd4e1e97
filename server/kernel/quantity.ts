import { z } from "zod";

/**
 * The words of a figure. A value is an exact decimal in its base unit, carried as a string (`"1705000000"`, `"0.25"`):
 * floating point never holds one.
 */
export const FIGURE_KINDS = ["COUNT", "MONEY", "PERCENT"] as const;
export const figureKindSchema = z.enum(FIGURE_KINDS);
export type FigureKind = z.infer<typeof figureKindSchema>;

export const QUALIFIERS = ["EXACT", "ABOUT", "OVER", "NEARLY", "AT_LEAST", "AT_MOST"] as const;
export const qualifierSchema = z.enum(QUALIFIERS);
export type Qualifier = z.infer<typeof qualifierSchema>;

/** ISO 4217 codes; those the summaries speak of come first in a list of choices. */
export const CURRENCIES = ["CNY", "HKD", "MOP", "USD"] as const;
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** At most 20 digits before the point and 6 after it, as the `numeric(26, 6)` columns hold. */
export const decimalSchema = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,19})(\.\d{1,6})?$/, { error: "figure.notADecimal" });
