import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import { type Actor, isOfficer, type Side } from "@/server/kernel/actor";
import { allOf, type Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import type { Issue } from "@/server/kernel/issue";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { keepContent } from "../changed-content/kept-content";
import type { Content } from "../changed-content/said-content";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { contentDigest } from "../publication/digest";
import { mayPublish } from "../publication/publication.policy";
import { canBePublished } from "../publication/publication.rules";
import { findStoppedHold, loadHoldFacts } from "../publication-hold/load-hold";
import {
  canBeHeld,
  canBePublishedAtOnce,
  canBeStopped,
  type HoldFacts,
  type StandingHold,
  type StoppedHold,
} from "../publication-hold/publication-hold.rules";
import { loadStages, type PeriodRow, type Stage } from "../reporting-period/stage";
import { loadSides } from "../task-force/load-sides";
import { changesSinceEndorsed, type SinceEndorsed } from "./changes-since";
import { contentOfSubject } from "./content-of-subject";
import { mayGive, mayWithdraw } from "./endorsement.policy";
import { canBeGiven, canBeWithdrawn, type EndorsementFacts } from "./endorsement.rules";
import type { EndorsementSubject, LookAtEndorsements } from "./endorsement.schema";
import { loadEndorsementFacts } from "./endorsement-facts";
import { type SideStanding, sideStanding } from "./endorsement-history";

export interface EndorsementView {
  periodSlug: string;
  subject: EndorsementSubject;
  stage: Stage;
  /** Of the content as it is now, which is that of the newest edition where no correction is open. */
  digest: string;
  /** In the order of the sides. */
  sides: (SideStanding & { name: LocalizedText })[];
  /** The reader's own side. */
  side: Side | null;
  issues: readonly Issue[];
  /** What is another since the endorsement that is void; null where none is, and for a member, of what others write. */
  changed: SinceEndorsed | null;
  /** Null before anything is published, and while the newest edition is being corrected. */
  edition: { number: number; publishedAt: Date } | null;
  /** The publication that is set for later, and how many days have to pass before any. */
  hold: StandingHold | null;
  /** The one that was stopped, until another is set or it is published; for officers, who read the reason. */
  stopped: StoppedHold | null;
  holdDays: number;
  can: Record<"give" | "withdraw" | "publish" | "hold" | "stop", Decision>;
}

async function findPeriod(tx: Tx, slug: string): Promise<PeriodRow> {
  const row = await tx.reportingPeriod.findUnique({ where: { slug }, select: { id: true } });
  const period = row && (await loadStages(tx, [row.id])).get(row.id);
  if (!period) throw new NotFound("reportingPeriod.notFound");
  return period;
}

function decisions(actor: Actor, facts: EndorsementFacts, hold: HoldFacts): EndorsementView["can"] {
  const publish = allOf(mayPublish(actor), canBePublished(facts));
  return {
    give: allOf(mayGive(actor, facts), canBeGiven(facts, actor.side)),
    withdraw: allOf(mayWithdraw(actor), canBeWithdrawn(facts, actor.side)),
    publish: allOf(publish, canBePublishedAtOnce(hold)),
    hold: allOf(publish, canBeHeld(hold)),
    stop: allOf(mayPublish(actor), canBeStopped(hold)),
  };
}

function newestEdition(tx: Tx, periodSlug: string) {
  return tx.edition.findFirst({
    where: { periodSlug },
    orderBy: { number: "desc" },
    select: { number: true, publishedAt: true, digest: true },
  });
}

/** A member learns what is being waited for, and no more of updates that others write. */
function asSeenBy(actor: Actor, view: EndorsementView): EndorsementView {
  if (isOfficer(actor) || view.subject === "PLAN") return view;
  const sides = view.sides.map((side) => ({ ...side, ended: side.ended && { ...side.ended, changes: [] } }));
  const hidden = { changed: null, stopped: null };
  return { ...view, ...hidden, sides, issues: view.issues.map((issue) => ({ ...issue, place: null })) };
}

interface Look {
  view: EndorsementView;
  periodId: string;
  content: Content;
}

async function lookAt(tx: Tx, actor: Actor, input: LookAtEndorsements): Promise<Look> {
  const { periodSlug, subject, locale = actor.locale } = input;
  const period = await findPeriod(tx, periodSlug);
  const content = await contentOfSubject(tx, period.id, subject);
  const facts = await loadEndorsementFacts(tx, period, subject, contentDigest(content));
  const isPublished = subject !== "PLAN" && period.stage === "PUBLISHED";
  const edition = isPublished ? await newestEdition(tx, periodSlug) : null;
  const place = { periodId: period.id, subject, digest: edition?.digest ?? facts.digest, edition };
  const sides: EndorsementView["sides"] = [];
  for (const { code, name } of await loadSides(tx)) {
    sides.push({ ...(await sideStanding(tx, place, code)), name });
  }
  const held = await loadHoldFacts(tx, period.id);
  const reader = { side: actor.side, locale };
  const view: EndorsementView = {
    periodSlug,
    subject,
    stage: period.stage,
    digest: place.digest,
    sides,
    side: actor.side,
    issues: period.stage === "PUBLISHED" ? [] : facts.issues,
    changed: await changesSinceEndorsed(tx, { periodId: period.id, content }, subject, reader),
    edition: edition && { number: edition.number, publishedAt: edition.publishedAt },
    ...held,
    stopped: subject === "PLAN" ? null : await findStoppedHold(tx, period.id),
    can: decisions(actor, facts, held),
  };
  return { view: asSeenBy(actor, view), periodId: period.id, content };
}

/**
 * How things stand with one subject of a period: its digest, which side has endorsed it, what stands in the way and what
 * this actor may do. Read from one snapshot, so that the digest is that of the content beside it. What an officer is shown to
 * endorse is kept, so that they can be told what is another where it has changed when they do.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getEndorsements(
  actor: Actor,
  input: LookAtEndorsements,
  { db, clock }: CommandContext,
): Promise<EndorsementView> {
  demandPeriodsExistFor(actor);
  const options = { isolationLevel: "RepeatableRead", timeout: 15_000 } as const;
  const { view, periodId, content } = await db.$transaction((tx) => lookAt(tx, actor, input), options);
  if (isOfficer(actor) && view.stage !== "PUBLISHED") await keepContent(db, periodId, content, clock.now());
  return view;
}
