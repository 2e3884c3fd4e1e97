import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import { type Actor, isOfficer, type Side } from "@/server/kernel/actor";
import { allOf, type Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import type { Issue } from "@/server/kernel/issue";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { mayPublish } from "../publication/publication.policy";
import { canBePublished } from "../publication/publication.rules";
import { loadStages, type PeriodRow, type Stage } from "../reporting-period/stage";
import { loadSides } from "../task-force/load-sides";
import { mayGive, mayWithdraw } from "./endorsement.policy";
import { canBeGiven, canBeWithdrawn, type EndorsementFacts } from "./endorsement.rules";
import type { EndorsementPlace, EndorsementSubject } from "./endorsement.schema";
import { loadEndorsementFacts } from "./endorsement-facts";
import { type SideStanding, sideStanding } from "./endorsement-history";

export interface EndorsementView {
  periodSlug: string;
  subject: EndorsementSubject;
  stage: Stage;
  /** Of the content as it is now; of the edition once there is one. */
  digest: string;
  /** In the order of the sides. */
  sides: (SideStanding & { name: LocalizedText })[];
  /** The reader's own side. */
  side: Side | null;
  issues: readonly Issue[];
  edition: { number: number; publishedAt: Date } | null;
  can: Record<"give" | "withdraw" | "publish", Decision>;
}

async function findPeriod(tx: Tx, slug: string): Promise<PeriodRow> {
  const row = await tx.reportingPeriod.findUnique({ where: { slug }, select: { id: true } });
  const period = row && (await loadStages(tx, [row.id])).get(row.id);
  if (!period) throw new NotFound("reportingPeriod.notFound");
  return period;
}

function decisions(actor: Actor, facts: EndorsementFacts): EndorsementView["can"] {
  return {
    give: allOf(mayGive(actor, facts), canBeGiven(facts, actor.side)),
    withdraw: allOf(mayWithdraw(actor), canBeWithdrawn(facts, actor.side)),
    publish: allOf(mayPublish(actor), canBePublished(facts)),
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
  return { ...view, sides, issues: view.issues.map((issue) => ({ ...issue, place: null })) };
}

/**
 * How things stand with one subject of a period: its digest, which side has endorsed it, what stands in the way and what
 * this actor may do. Read from one snapshot, so that the digest is that of the content beside it.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getEndorsements(
  actor: Actor,
  { periodSlug, subject }: EndorsementPlace,
  { db }: Pick<CommandContext, "db">,
): Promise<EndorsementView> {
  demandPeriodsExistFor(actor);
  const read = async (tx: Tx): Promise<EndorsementView> => {
    const period = await findPeriod(tx, periodSlug);
    const facts = await loadEndorsementFacts(tx, period, subject);
    const edition = subject === "PLAN" ? null : await newestEdition(tx, periodSlug);
    const place = { periodId: period.id, subject, digest: edition?.digest ?? facts.digest };
    const sides: EndorsementView["sides"] = [];
    for (const { code, name } of await loadSides(tx)) {
      sides.push({ ...(await sideStanding(tx, place, code)), name });
    }
    return asSeenBy(actor, {
      periodSlug,
      subject,
      stage: period.stage,
      digest: place.digest,
      sides,
      side: actor.side,
      issues: period.stage === "PUBLISHED" ? [] : facts.issues,
      edition: edition && { number: edition.number, publishedAt: edition.publishedAt },
      can: decisions(actor, facts),
    });
  };
  return db.$transaction(read, { isolationLevel: "RepeatableRead", timeout: 15_000 });
}
