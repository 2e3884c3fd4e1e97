/**
 * The words of a figure. A value is an exact decimal in its base unit, carried as a string (`"1705000000"`, `"0.25"`):
 * floating point never holds one.
 */
export const FIGURE_KINDS = ["COUNT", "MONEY", "PERCENT"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const QUALIFIERS = ["EXACT", "ABOUT", "OVER", "NEARLY", "AT_LEAST", "AT_MOST"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** ISO 4217 codes; those the summaries speak of come first in a list of choices. */
export const CURRENCIES = ["CNY", "HKD", "MOP", "USD"] as const;
