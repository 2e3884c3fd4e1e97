import type { AuditWords } from "./audit-facts";

interface Catalogue {
  (place: string): string;
  has: (place: string) => boolean;
}

/** The words of the `audit` part of the catalogue that `t` reads. */
export function auditWords(t: Catalogue): AuditWords {
  const word = (place: string) => (t.has(place) ? t(place) : null);
  return {
    name: (key) => word(`names.${key}`),
    // A value with a point in it would be taken for a way into the catalogue.
    value: (key, value) => (/^[A-Za-z_-]+$/.test(value) ? word(`values.${key}.${value}`) : null),
  };
}
