import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Locale } from "@/server/kernel/locale";

/** Messages of one language: a namespace a capability, `reporting-period.json` being `reportingPeriod`. */
export type Catalogue = Record<string, Record<string, unknown>>;

const FOLDER = path.join(process.cwd(), "server/i18n/messages");
const read = new Map<Locale, Catalogue>();

function namespaceOf(file: string): string {
  return path.basename(file, ".json").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** All messages of `locale`, read once a process in production and at each call in development. */
export function catalogueOf(locale: Locale): Catalogue {
  const known = read.get(locale);
  if (known && process.env.NODE_ENV === "production") return known;
  const folder = path.join(FOLDER, locale);
  const catalogue: Catalogue = {};
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    catalogue[namespaceOf(file)] = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  }
  read.set(locale, catalogue);
  return catalogue;
}
