import type { ImportedSummary } from "./importing.schema";
import { type ImportKnowledge, readSummary } from "./read-summary";

/** What `readSummary` understands of a text, without the places. Throws as it does. */
export function parseSummary(text: string, knowledge: ImportKnowledge): ImportedSummary {
  return readSummary(text, knowledge).summary;
}
