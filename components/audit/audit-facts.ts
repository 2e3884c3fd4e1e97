import { z } from "zod";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";

/** What the catalogue has to say; null where it has no word. */
export interface AuditWords {
  name: (key: string) => string | null;
  value: (key: string, value: string) => string | null;
}

export interface AuditFact {
  key: string;
  name: string;
  value: string;
}

const uuidSchema = z.guid();

/** A name in several languages, which the log keeps as text. */
function wordsInside(text: string): string {
  if (!text.startsWith("{")) return text;
  try {
    const inside = localizedTextSchema.safeParse(JSON.parse(text));
    return inside.success ? Object.values(inside.data).join(" / ") : text;
  } catch {
    return text;
  }
}

/** A value as people read it; empty where it says nothing to them, as the bare number of a record does. */
function plain(key: string, value: unknown, words: AuditWords): string {
  if (Array.isArray(value)) {
    const said = value.map((one) => plain(key, one, words));
    return said.filter((one) => one !== "").join(", ");
  }
  if (value === null || value === undefined) return "–";
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (uuidSchema.safeParse(text).success) return "";
  return words.value(key, text) ?? wordsInside(text);
}

/** What else an event says, field by field, in the words of the catalogue where it has them and as it stands where not. */
export function auditFacts(data: Record<string, unknown>, words: AuditWords): AuditFact[] {
  return Object.entries(data)
    .map(([key, value]) => ({ key, name: words.name(key) ?? key, value: plain(key, value, words) }))
    .filter(({ key, value }) => value !== "" && !(key.endsWith("Id") && value === "–"));
}
