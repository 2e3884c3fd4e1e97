import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateFacts } from "../progress-update/progress-update.policy";
import { NEWEST_STEP, updateFacts } from "../progress-update/update-facts";
import type { PeriodRow } from "../reporting-period/stage";
import { loadPeriodContent } from "../summary/period-content";
import type { SummaryContent } from "../summary/summary.schema";
import type { FingerprintedFinding } from "./fingerprint";
import { keptReading } from "./kept-readings";
import { loadKnowledge } from "./load-knowledge";
import type { TextState } from "./proof-reading.policy";
import type { Dismissal } from "./proof-reading.schema";

/** An update as far as proof-reading needs it. */
export interface UpdateAnchor {
  id: string;
  number: number;
  headRevisionId: string | null;
  facts: UpdateFacts;
}

/** A finding with the update that it is in and whether somebody lets it stand. */
export interface StandingFinding {
  update: UpdateAnchor;
  finding: FingerprintedFinding;
  dismissed: Dismissal | null;
  /** Of the text that it is about. */
  text: TextState;
}

export interface ProofReading {
  /** As far as whoever asked may read it. */
  content: SummaryContent;
  findings: StandingFinding[];
}

/** Whose findings are wanted, and which updates may be read for them. */
export interface Readership {
  maySee: (facts: UpdateFacts) => boolean;
  /** Ids of the updates whose findings are wanted; all that may be seen where left out. */
  wanted?: readonly string[];
  /** Whether everything on record may be read, that of the period before included. */
  readsAll: boolean;
}

type Period = Pick<PeriodRow, "id" | "stage" | "correction">;

async function loadAnchors(tx: Tx, period: Period): Promise<UpdateAnchor[]> {
  const rows = await tx.progressUpdate.findMany({
    where: { periodId: period.id },
    select: {
      id: true,
      number: true,
      headRevisionId: true,
      assignments: { select: { agencyId: true, sideCode: true, kind: true } },
      reviewSteps: NEWEST_STEP,
    },
    orderBy: { number: "asc" },
  });
  return rows.map((row) => {
    const { id, number, headRevisionId } = row;
    return { id, number, headRevisionId, facts: updateFacts(row, period) };
  });
}

const keyOf = (updateId: string, fingerprint: string) => `${updateId} ${fingerprint}`;

async function loadDismissals(tx: Tx, periodId: string): Promise<Map<string, Dismissal>> {
  const rows = await tx.dismissedFinding.findMany({
    where: { update: { periodId } },
    select: {
      updateId: true,
      fingerprint: true,
      reason: true,
      at: true,
      account: { select: { name: true } },
    },
  });
  return new Map(
    rows.map(({ updateId, fingerprint, reason, at, account }) => {
      return [keyOf(updateId, fingerprint), { by: account.name, at, reason }];
    }),
  );
}

function textState({ texts }: SummaryContent["updates"][number], locale: Locale | null): TextState {
  const text = locale === null ? undefined : texts[locale];
  if (text?.standing === "CONVERTED") return "CONVERTED";
  return text?.stale ? "STALE" : "WRITTEN";
}

/**
 * Reads a period's updates against the rules, as far as somebody may see them, with what was dismissed: as many statements
 * for one update as for a thousand.
 */
export async function proofReadPeriod(
  tx: Tx,
  period: Period,
  { maySee, wanted, readsAll }: Readership,
): Promise<ProofReading> {
  const whole = await loadPeriodContent(tx, period.id);
  const anchors = new Map(
    (await loadAnchors(tx, period))
      .filter(({ facts }) => maySee(facts))
      .map((anchor) => [anchor.number, anchor]),
  );
  const knowledge = await loadKnowledge(tx, period.id, { publishedOnly: !readsAll });
  const dismissals = await loadDismissals(tx, period.id);
  const content = { ...whole, updates: whole.updates.filter(({ number }) => anchors.has(number)) };
  const isWanted = ({ id }: UpdateAnchor) => wanted === undefined || wanted.includes(id);
  const numbers = new Set([...anchors.values()].filter(isWanted).map(({ number }) => number));
  const updates = new Map(content.updates.map((update) => [update.number, update]));
  const findings = keptReading(content, knowledge, numbers).flatMap((finding) => {
    const { update: number, locale } = finding.place;
    const [update, read] = [anchors.get(number), updates.get(number)];
    if (!update || !read) return [];
    const dismissed = dismissals.get(keyOf(update.id, finding.fingerprint)) ?? null;
    return [{ update, finding, dismissed, text: textState(read, locale) }];
  });
  return { content, findings };
}
