import type { Prisma } from "@/server/db/generated/client";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import type { CorrectedElsewhere } from "../correction/corrected-before";
import { type DueDates, dueOnOf } from "../due-date/due-date.rules";
import { type AgencyName, assignedTo } from "../plan/plan-lines";
import { maySeeUpdate } from "../progress-update/progress-update.policy";
import { NEWEST_STEP, updateFacts } from "../progress-update/update-facts";
import { titleFor } from "../project/plan-project";
import { mayRemind } from "../reminder/reminder.policy";
import { daysLate } from "../reporting-period/reporting-period.rules";
import type { PeriodRow } from "../reporting-period/stage";
import { mayAcceptUpdate } from "../review/review.policy";
import { progressStateOf } from "../review/review.rules";
import type { ProgressState } from "../review/review.schema";
import { type Completeness, completenessByLanguage } from "./completeness";

export interface BoardLine {
  updateId: string;
  /** The newest revision; null while nobody has written, and for whoever may not read it. */
  revisionId: string | null;
  number: number;
  title: LocalizedText;
  responsible: AgencyName | null;
  contributing: AgencyName[];
  state: ProgressState;
  /** When it came into this state; null while nobody has submitted it. */
  since: Date | null;
  /** The last day in time, ISO 8601; null where none is set. */
  dueOn: string | null;
  /** 0 if it is not. */
  daysLate: number;
  /** How far its text is in each language; null for whoever may not read it. */
  completeness: Record<Locale, Completeness> | null;
  /** When its agency was last reminded of it; null where nobody did. */
  remindedAt: Date | null;
  /** Open threads of comments that whoever looks at the board may read. */
  openComments: number;
  isNew: boolean;
  /** An open correction of the period may touch it. */
  isNamed: boolean;
  /** What it is compared with was corrected since; null where it was not, and once the period is published. */
  correctedBefore: CorrectedElsewhere | null;
  /** Whether the update itself may be read by whoever looks at the board. */
  mayOpen: boolean;
  can: Record<"accept" | "remind", Decision>;
}

export const boardRows = {
  orderBy: { number: "asc" },
  select: {
    id: true,
    projectId: true,
    number: true,
    plannedTitle: true,
    headRevisionId: true,
    headRevision: {
      select: {
        id: true,
        texts: {
          select: { locale: true, title: true, paragraphs: true, standing: true, sourceDigest: true },
        },
      },
    },
    assignments: {
      select: {
        kind: true,
        agencyId: true,
        sideCode: true,
        agency: { select: { id: true, slug: true, name: true, sideCode: true } },
      },
    },
    reviewSteps: { ...NEWEST_STEP, select: { ...NEWEST_STEP.select, at: true } },
    reminders: { orderBy: { at: "desc" }, take: 1, select: { at: true } },
  },
} satisfies Prisma.ReportingPeriod$updatesArgs;

export type BoardRow = Prisma.ProgressUpdateGetPayload<typeof boardRows>;

export interface BoardFacts {
  actor: Actor;
  period: PeriodRow;
  dueDates: DueDates;
  /** Projects that are new in this period. */
  fresh: ReadonlySet<string>;
  correctedBefore: ReadonlyMap<string, CorrectedElsewhere>;
  /** Open threads by update, of those that the actor may read. */
  openComments: ReadonlyMap<string, number>;
  today: string;
}

export function boardLine(row: BoardRow, facts: BoardFacts): BoardLine {
  const { actor, period, dueDates, fresh, correctedBefore, openComments, today } = facts;
  const update = updateFacts(row, period);
  const dueOn = dueOnOf(dueDates, row.assignments);
  const mayOpen = maySeeUpdate(actor, update);
  return {
    updateId: row.id,
    revisionId: mayOpen ? (row.headRevision?.id ?? null) : null,
    number: row.number,
    title: titleFor(row, mayOpen),
    ...assignedTo(row.assignments),
    state: progressStateOf(update.state, update.isWritten),
    since: row.reviewSteps[0]?.at ?? null,
    dueOn,
    daysLate: daysLate(update.state, dueOn, today),
    completeness: mayOpen ? completenessByLanguage(row.headRevision?.texts ?? []) : null,
    remindedAt: row.reminders[0]?.at ?? null,
    openComments: openComments.get(row.id) ?? 0,
    isNew: fresh.has(row.projectId),
    isNamed: update.correction === "NAMED",
    correctedBefore: correctedBefore.get(row.id) ?? null,
    mayOpen,
    can: { accept: mayAcceptUpdate(actor, update), remind: mayRemind(actor, update) },
  };
}
