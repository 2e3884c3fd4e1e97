import type { Actor } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import type { SummaryFigure, SummaryUpdate } from "../summary/summary.schema";
import type { Finding, FindingPlace } from "./finding.schema";
import { mayDismiss, mayMend } from "./proof-reading.policy";
import type { Dismissal, FindingDecisions } from "./proof-reading.schema";
import type { ProofReading, StandingFinding } from "./standing-findings";

/** The words in question, with a little of what stands around them. */
export interface Excerpt {
  before: string;
  words: string;
  after: string;
}

export interface FindingView extends Omit<Finding, "context"> {
  fingerprint: string;
  updateId: string;
  /** What a mend starts from; null where nobody has written. */
  revisionId: string | null;
  /** Null where it is about no words. */
  excerpt: Excerpt | null;
  /** The figure that it is about, or that a mend would change, as it is recorded. */
  figure: SummaryFigure | null;
  /** The language that the update is written in. */
  sourceLocale: Locale;
  dismissed: Dismissal | null;
  can: FindingDecisions;
}

const AROUND = 14;

/** Cuts between characters, never within one. */
function cut(text: string, from: number, to: number): string {
  const isHalf = (at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return text.slice(isHalf(from) ? from + 1 : from, isHalf(to) ? to + 1 : to);
}

function textAt(update: SummaryUpdate, { locale, field, paragraph }: FindingPlace): string | null {
  const text = locale === null ? undefined : update.texts[locale];
  if (!text) return null;
  if (field === "title") return text.title;
  return paragraph === null ? null : (text.paragraphs[paragraph] ?? null);
}

function excerptOf(update: SummaryUpdate, place: FindingPlace): Excerpt | null {
  const text = textAt(update, place);
  const { start, end } = place;
  if (text === null || start === null || end === null) return null;
  const before = cut(text, Math.max(0, start - AROUND), start);
  return {
    before,
    words: text.slice(start, end),
    after: cut(text, end, Math.min(text.length, end + AROUND)),
  };
}

function figureOf(update: SummaryUpdate, { place, mends }: Finding): SummaryFigure | null {
  const mended = mends.find((mend) => mend.kind === "FIGURE");
  const row = mended?.kind === "FIGURE" ? mended.row : place.row;
  const isAbout = place.field === "figures" || mended !== undefined;
  return (isAbout ? update.figures[row ?? -1] : undefined) ?? null;
}

function viewOf(actor: Actor, read: SummaryUpdate | undefined, standing: StandingFinding): FindingView[] {
  const { update, finding, dismissed, text } = standing;
  if (!read) return [];
  const { context, ...said } = finding;
  const touchesText = finding.mends.some(({ kind }) => kind === "TEXT");
  return [
    {
      ...said,
      updateId: update.id,
      revisionId: update.headRevisionId,
      excerpt: excerptOf(read, finding.place),
      figure: figureOf(read, finding),
      sourceLocale: read.sourceLocale,
      dismissed,
      can: {
        dismiss: mayDismiss(actor, update.facts, finding.severity),
        mend: mayMend(actor, update.facts, touchesText ? text : "WRITTEN"),
      },
    },
  ];
}

/** Findings as this actor looks at them. */
export function findingViews(actor: Actor, { content, findings }: ProofReading): FindingView[] {
  const updates = new Map(content.updates.map((update) => [update.number, update]));
  return findings.flatMap((standing) => viewOf(actor, updates.get(standing.update.number), standing));
}
