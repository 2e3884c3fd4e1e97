import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand, demandState } from "@/server/kernel/errors";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { loadHoldFacts } from "../publication-hold/load-hold";
import { canBePublishedAtOnce } from "../publication-hold/publication-hold.rules";
import { lockPeriod } from "../reporting-period/stage";
import { mayPublish } from "./publication.policy";
import type { PublishEdition } from "./publication.schema";
import { type PublishedEdition, publishLocked } from "./publish-locked";

/**
 * An officer publishes a period's content, which both sides have endorsed as it is at this moment.
 * @throws NotFound, Forbidden, Conflict `endorsement.notByBoth`, `endorsement.changedSinceEndorsed`, `endorsement.alreadyPublished`,
 * `publicationHold.…` where it is on hold or days must pass
 */
export async function publishEdition(
  actor: Actor,
  input: PublishEdition,
  context: CommandContext,
): Promise<PublishedEdition> {
  demandPeriodsExistFor(actor);
  return inTransaction(context.db, async (tx) => {
    const period = await lockPeriod(tx, { slug: input.periodSlug }, "UPDATE");
    demand(mayPublish(actor));
    demandState(canBePublishedAtOnce(await loadHoldFacts(tx, period.id)));
    return publishLocked(tx, actor, context.clock.now(), period);
  });
}
