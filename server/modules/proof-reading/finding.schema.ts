import { z } from "zod";
import { LOCALES, type Locale } from "@/server/kernel/locale";

/** How much weighs what proof-reading noticed, heaviest first. */
export const SEVERITIES = ["MUST_RESOLVE", "SHOULD_LOOK", "STYLE"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One code a rule: the name of its file, of its words and of its page of explanation. */
export const RULE_CODES = [
  "figureDiffers",
  "partsDoNotAddUp",
  "toldTwice",
  "impossibleDate",
  "dateOutsidePeriod",
  "ordinalDoesNotFollow",
  "unusualChange",
  "missingLead",
  "missingTranslation",
  "staleTranslation",
  "brokenSentence",
  "unpairedMarks",
  "doubledWords",
  "agencyVariant",
  "glossaryTerm",
  "halfWidthPunctuation",
  "mixedStyle",
  "personName",
] as const;
export const ruleCodeSchema = z.enum(RULE_CODES);
export type RuleCode = z.infer<typeof ruleCodeSchema>;

/** Which part of an update a finding is about. */
export const FINDING_FIELDS = ["title", "narrative", "figures", "participations", "activities"] as const;

/** Where it stands. Offsets are UTF-16: `(title or paragraphs[paragraph]).slice(start, end) === text`. */
export interface FindingPlace {
  /** Number of the update in its period. */
  update: number;
  /** The language whose text it is about; null for what has no language. */
  locale: Locale | null;
  field: (typeof FINDING_FIELDS)[number];
  /** Index of the paragraph; null for a title, and where it is about the whole field. */
  paragraph: number | null;
  start: number | null;
  end: number | null;
  text: string | null;
  /** Index in the update's figures, participations or activities; null elsewhere. */
  row: number | null;
}

/** Something that a click can do about it: other words at the place, or another value of the figure of that row. */
export type Mend =
  | { kind: "TEXT"; replacement: string }
  | { kind: "FIGURE"; row: number; value: string; max: string | null };

/** Something that proof-reading noticed. */
export interface Finding {
  rule: RuleCode;
  /** Which of the rule's facts it is: the key of its sentence among the rule's words. */
  fact: string;
  severity: Severity;
  place: FindingPlace;
  /** What the sentence needs. Figures are decimal strings, dates ISO 8601. */
  params: Record<string, string | number>;
  /** Best first; none where only a person can say. */
  mends: readonly Mend[];
  /** What it was read from. A dismissal holds for as long as these words stay as they are. */
  context: string;
}

export const mendSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("TEXT"), replacement: z.string().max(10_000) }),
  z.object({
    kind: z.literal("FIGURE"),
    row: z.number().int().nonnegative(),
    value: z.string().max(40),
    max: z.string().max(40).nullable(),
  }),
]);

export const findingPlaceSchema = z.object({
  update: z.number().int().positive(),
  locale: z.enum(LOCALES).nullable(),
  field: z.enum(FINDING_FIELDS),
  paragraph: z.number().int().nonnegative().nullable(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  text: z.string().max(10_000).nullable(),
  row: z.number().int().nonnegative().nullable(),
});
