import type { AuditWords } from "./audit-facts";

interface Catalogue {
  (place: string): string;
  has: (place: string) => boolean;
}

const OF_SIDES = new Set(["side", "sides"]);

/**
 * The words of the `audit` part of the catalogue that `t` reads.
 * @param sides what each side is called, by its code
 */
export function auditWords(t: Catalogue, sides: ReadonlyMap<string, string>): AuditWords {
  const word = (place: string) => (t.has(place) ? t(place) : null);
  return {
    name: (key) => word(`names.${key}`),
    value: (key, value) => {
      if (OF_SIDES.has(key)) return sides.get(value) ?? null;
      // A value with a point in it would be taken for a way into the catalogue.
      return /^[A-Za-z_-]+$/.test(value) ? word(`values.${key}.${value}`) : null;
    },
  };
}
