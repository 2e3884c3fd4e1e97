import { z } from "zod";
import { LOCALES } from "./locale";
import { withoutBlanks } from "./localized-text";
import { wholeText } from "./storable-text.schema";

/** A `LocalizedText`. */
export const localizedTextSchema = z.partialRecord(z.enum(LOCALES), wholeText());

/**
 * A short text as a form sends it: one line, at most `limit` characters in each language, blank languages dropped.
 * At least one must be left; which one a person fills in first is theirs to choose.
 */
export function writtenTextSchema(limit: number) {
  const line = wholeText().max(limit, { error: "input.tooBig" });
  return z
    .partialRecord(z.enum(LOCALES), line)
    .transform(withoutBlanks)
    .refine((texts) => Object.keys(texts).length > 0, { error: "input.writtenInNone" });
}
