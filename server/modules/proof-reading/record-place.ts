import type { Locale } from "@/server/kernel/locale";
import type { FindingPlace } from "./finding.schema";

type Field = FindingPlace["field"];

/** A whole part of an update: its narrative in one language, or its records of one kind. */
export function wholeField(update: number, field: Field, locale: Locale | null = null): FindingPlace {
  return { update, locale, field, paragraph: null, start: null, end: null, text: null, row: null };
}

/** One row of an update's figures, participations or activities. */
export function rowOf(update: number, field: Field, row: number): FindingPlace {
  return { ...wholeField(update, field), row };
}

/** The values that a finding was read from, in one stable string: what its dismissal hangs on. */
export function contextOf(...values: readonly unknown[]): string {
  return JSON.stringify(values);
}
