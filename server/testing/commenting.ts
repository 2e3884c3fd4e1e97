import { fixedClock } from "../kernel/clock";
import type { CommentAudience, CommentPlace } from "../modules/comment/comment.schema";
import { callerAs } from "./caller-as";
import { type CastName, cast } from "./cast";
import { openCustomsYear } from "./customs-year";
import type { TestDatabase } from "./database";
import { actorFor } from "./factories";
import { writtenContent } from "./update-content";

const clock = fixedClock("2025-01-10T08:00:00Z");

/** The second paragraph of the update that people talk about. */
const PARAGRAPH = { kind: "PARAGRAPH", locale: "zh-Hans", position: 1 } as const;

interface Said {
  updateId: string;
  revisionId: string | null;
  place: CommentPlace;
  audience: CommentAudience;
  text: string;
  mentions: string[];
}

/** What a return says of an update as a whole, calling on nobody. */
export const saysOfWhole = (text: string) => ({ place: { kind: "WHOLE" as const }, text, mentions: [] });

/** An update of Hong Kong's customs, to which Guangdong's contribute, with two paragraphs, in a year that is collected; and its people. */
export async function commenting({ workspace: db }: TestDatabase) {
  const as = (name: CastName) => callerAs(cast[name], db, clock);
  const idOf = (name: CastName) => actorFor(cast[name]).accountId;
  const { customsId: updateId, dataId, periodId } = await openCustomsYear(db, "COLLECTING");
  const content = writtenContent(["第一段。", "双方移交案件4宗。"]);
  const { revisionId } = await as("hkCustomsMember").progressUpdate.save({
    ...{ updateId, baseRevisionId: null, content },
  });
  const said = {
    updateId,
    revisionId,
    place: PARAGRAPH,
    audience: "ALL",
    text: "4宗还是5宗？",
    mentions: [],
  };
  return {
    ...{ as, idOf, updateId, dataId, periodId, revisionId, clock, PARAGRAPH },
    /** Opens a thread on the second paragraph, read by both sides, unless something else is said. @returns its id */
    open: async (who: CastName, rest: Partial<Said> = {}): Promise<string> =>
      (await as(who).comment.open({ ...said, audience: "ALL", ...rest })).threadId,
    threadsOf: async (who: CastName) => (await as(who).comment.list({ updateId })).threads,
  };
}

export type Commenting = Awaited<ReturnType<typeof commenting>>;
