import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import { type Actor, isOfficer, type SecretariatOfficer } from "@/server/kernel/actor";
import { Conflict, demand, demandState, Forbidden } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { keepContent } from "../changed-content/kept-content";
import type { Content } from "../changed-content/said-content";
import { tellDueDates } from "../due-date/tell-due-date";
import { activeOfficers, assignedMembers } from "../notification/recipients";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { contentDigest } from "../publication/digest";
import { endHold } from "../publication-hold/end-hold";
import { lockPeriod, type PeriodRow } from "../reporting-period/stage";
import { changesSince } from "./changes-since";
import { contentOfSubject } from "./content-of-subject";
import { mayGive, mayWithdraw } from "./endorsement.policy";
import { canBeGiven, canBeWithdrawn, type EndorsementFacts, givenBy } from "./endorsement.rules";
import type {
  EndorsementPlace,
  EndorsementSubject,
  GiveEndorsement,
  WithdrawEndorsement,
} from "./endorsement.schema";
import { loadEndorsementFacts } from "./endorsement-facts";
import { latestChanges } from "./endorsement-rows";
import { settleEnded, settleGiven } from "./settle-told";
import { tell } from "./tell";
import { voidEndorsements } from "./void-endorsements";

/** How far back an officer is shown changes when the content is no longer the one that they were looking at. */
const LOOK_BACK_MS = 30 * 24 * 3_600_000;

interface Standing {
  tx: Tx;
  at: Date;
  period: PeriodRow;
  content: Content;
  facts: EndorsementFacts;
}

/** Locks the period, so that no content changes between the look and the word, and loads what decides. */
async function withFacts<T>(
  actor: Actor,
  place: EndorsementPlace,
  context: CommandContext,
  work: (standing: Standing) => Promise<T>,
): Promise<T> {
  demandPeriodsExistFor(actor);
  return inTransaction(context.db, async (tx) => {
    const period = await lockPeriod(tx, { slug: place.periodSlug }, "UPDATE");
    const content = await contentOfSubject(tx, period.id, place.subject);
    const facts = await loadEndorsementFacts(tx, period, place.subject, contentDigest(content));
    return work({ tx, at: context.clock.now(), period, content, facts });
  });
}

/** What `mayGive` and `mayWithdraw` have just asked, said to the compiler. */
function officerOf(actor: Actor): SecretariatOfficer {
  if (!isOfficer(actor)) throw new Forbidden("endorsement.officersOnly");
  return actor;
}

/** @throws Conflict `endorsement.changedSince` with the digest as it is now and what is another since the one that was seen */
async function demandSeen(standing: Standing, { locale }: Actor, digest: string): Promise<void> {
  const { tx, at, period, content, facts } = standing;
  if (facts.digest === digest) return;
  const words = await changesSince(tx, { periodId: period.id, content }, digest, locale);
  const since = new Date(at.getTime() - LOOK_BACK_MS);
  const changes = await latestChanges(tx, period.id, since, at);
  throw new Conflict("endorsement.changedSince", {}, { digest: facts.digest, changes, words });
}

/** A transcription is endorsed of the same content as a summary. */
function contentOf(subject: EndorsementSubject): "PLAN" | "SUMMARY" {
  return subject === "PLAN" ? "PLAN" : "SUMMARY";
}

/** Endorsements of what the content no longer is, such as before an agency got another name, give way. */
async function endOutdated({ tx, at, period, facts }: Standing, actor: Actor): Promise<void> {
  if (facts.given.every((given) => given.digest === facts.digest)) return;
  await voidEndorsements(tx, actor, at, period.id, contentOf(facts.subject));
}

/** The first word asks for the second; the second says to those who wait for it that it is there. */
async function tellAfterGiving({ tx, period, facts }: Standing, officer: SecretariatOfficer): Promise<void> {
  const others = facts.sides.filter((side) => side !== officer.side);
  const isSecond = facts.given.some(({ side, digest }) => side !== officer.side && digest === facts.digest);
  await tell(tx, period.id, await activeOfficers(tx, others), {
    code: isSecond ? "endorsement.completed" : "endorsement.wanted",
    template: isSecond ? undefined : "endorsementWanted",
    params: ({ side }) => ({ subject: contentOf(facts.subject), side: side(officer.side) }),
  });
  if (!isSecond || facts.subject !== "PLAN") return;
  await tell(tx, period.id, await assignedMembers(tx, period.id), {
    code: "endorsement.collectingBegan",
    params: () => ({}),
  });
  await tellDueDates(tx, period.id);
}

/**
 * An officer gives their own side's word to exactly the content with this digest.
 * @throws NotFound, Forbidden, Conflict `endorsement.…`; `endorsement.changedSince` where the content is another by now
 */
export function giveEndorsement(
  actor: Actor,
  input: GiveEndorsement,
  context: CommandContext,
): Promise<void> {
  return withFacts(actor, input, context, async (standing) => {
    const { tx, at, period, content, facts } = standing;
    demand(mayGive(actor, facts));
    const officer = officerOf(actor);
    demandState(canBeGiven(facts, officer.side));
    await demandSeen(standing, actor, input.digest);
    await endOutdated(standing, actor);
    await keepContent(tx, period.id, content, at);
    await tx.endorsement.create({
      data: {
        periodId: period.id,
        subject: facts.subject,
        sideCode: officer.side,
        digest: facts.digest,
        accountId: officer.accountId,
        givenAt: at,
      },
    });
    const told = { periodSlug: period.slug, content: contentOf(facts.subject) };
    await settleGiven(tx, told, officer.side, at);
    await tellAfterGiving(standing, officer);
    await recordAuditEvent(tx, actor, at, {
      action: "endorsement.giveEndorsement",
      subject: { type: "reportingPeriod", id: period.id },
      data: { period: period.slug, subject: facts.subject, side: officer.side, digest: facts.digest },
    });
  });
}

/**
 * An officer takes back their own side's word, whoever of it gave it, as long as no edition exists.
 * @throws NotFound, Forbidden, Conflict `endorsement.…`
 */
export function withdrawEndorsement(
  actor: Actor,
  input: WithdrawEndorsement,
  context: CommandContext,
): Promise<void> {
  return withFacts(actor, input, context, async ({ tx, at, period, facts }) => {
    demand(mayWithdraw(actor));
    const officer = officerOf(actor);
    demandState(canBeWithdrawn(facts, officer.side));
    const given = givenBy(facts, officer.side);
    if (!given) throw new Conflict("endorsement.notGiven");
    await tx.endorsement.update({
      where: { id: given.id },
      data: { endedAt: at, endedHow: "WITHDRAWN", endedById: officer.accountId },
    });
    if (facts.subject !== "PLAN") await endHold(tx, actor, at, period, { how: "WITHDRAWN" });
    await settleEnded(tx, { periodSlug: period.slug, content: contentOf(facts.subject) }, at);
    const others = facts.sides.filter((side) => side !== officer.side);
    await tell(tx, period.id, await activeOfficers(tx, others), {
      code: "endorsement.withdrawn",
      params: ({ side }) => ({ subject: contentOf(facts.subject), side: side(officer.side) }),
    });
    await recordAuditEvent(tx, actor, at, {
      action: "endorsement.withdrawEndorsement",
      subject: { type: "reportingPeriod", id: period.id },
      data: { period: period.slug, subject: facts.subject, side: officer.side, digest: given.digest },
    });
  });
}
