import type { AgencyKnowledge } from "../agency/agency-knowledge";
import type { GlossaryTerm } from "../glossary/glossary.schema";
import type { SummaryContent, SummaryUpdate } from "../summary/summary.schema";
import type { Finding, RuleCode } from "./finding.schema";

/** What proof-reading reads with: given, so that a rule is a pure function. */
export interface ProofReadingKnowledge {
  agencies: readonly AgencyKnowledge[];
  glossary: readonly GlossaryTerm[];
  /** What the period before reported; null where there is none on record. */
  previous: SummaryContent | null;
}

/** One update with the period that it stands in. */
export interface ProofReadUpdate {
  update: SummaryUpdate;
  content: SummaryContent;
  /** What the same project reported in the period before. */
  previous: SummaryUpdate | null;
}

/** A rule: what it noticed in one update. Rules that compare updates find them in `content`. */
export interface Rule {
  code: RuleCode;
  find: (read: ProofReadUpdate, knowledge: ProofReadingKnowledge) => Finding[];
}
