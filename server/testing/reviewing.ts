import type { WorkspaceDb } from "../db/workspace-client";
import { fixedClock } from "../kernel/clock";
import { callerAs } from "./caller-as";
import { type CastName, cast } from "./cast";
import { openCustomsYear } from "./customs-year";
import { actorFor } from "./factories";
import { writtenContent } from "./update-content";

const clock = fixedClock("2025-01-10T08:00:00Z");

export interface ReviewedUpdate {
  updateId: string;
  revisionId: string;
  periodSlug: string;
}

/** What people of the cast do around an update of customs that is handed in and reviewed, by the procedures. */
export function reviewing(db: WorkspaceDb) {
  const as = (name: CastName) => callerAs(cast[name], db, clock);
  return {
    as,
    /** Saved by `author` in a period of its own that is being collected, and not handed in. */
    async written(author: CastName, content = writtenContent()): Promise<ReviewedUpdate> {
      const { customsId: updateId } = await openCustomsYear(db, "COLLECTING");
      const { revisionId } = await as(author).progressUpdate.save({
        updateId,
        baseRevisionId: null,
        content,
      });
      const { period } = await as(author).progressUpdate.get({ updateId });
      return { updateId, revisionId, periodSlug: period.slug };
    },
    stateOf: async (updateId: string) => (await as("hkOfficer").progressUpdate.get({ updateId })).state,
    /** What one person was told of an update and is still to do about it, in the order in which it was told. */
    async openNotices(who: CastName, updateId: string) {
      const where = { accountId: actorFor(cast[who]).accountId, updateId, doneAt: null };
      const rows = await db.notice.findMany({ where, orderBy: { id: "asc" } });
      return rows.map(({ code, params }) => ({ code, params }));
    },
  };
}

export type Reviewing = ReturnType<typeof reviewing>;
