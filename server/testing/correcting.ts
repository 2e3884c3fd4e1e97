import type { WorkspaceDb } from "../db/workspace-client";
import { abandonCorrection, nameUpdates, openCorrection } from "../modules/correction/correction.commands";
import { cast, type Person } from "./cast";
import { endorsing } from "./endorsing";
import { actorFor } from "./factories";
import type { WrittenPeriod } from "./written-period";

export const REASON = { "zh-Hans": "数字有误。", "zh-Hant": "數字有誤。" };

/** What people of the cast do around a correction, by the commands, besides what `endorsing` has them do. */
export function correcting(db: WorkspaceDb) {
  const desk = endorsing(db);
  const { context } = desk;
  const endorseAndPublish = async (
    slug: string,
    subject: "SUMMARY" | "TRANSCRIPTION" = "SUMMARY",
  ): Promise<void> => {
    await desk.give(cast.gdOfficer2, slug, subject);
    await desk.give(cast.hkOfficer, slug, subject);
    await desk.publish(cast.hkOfficer2, slug);
  };
  return {
    ...desk,
    endorseAndPublish,
    /** A period of which edition 1 is published. */
    async published(): Promise<WrittenPeriod> {
      const period = await desk.inReview();
      await endorseAndPublish(period.slug);
      return period;
    },
    open: (person: Person, periodSlug: string, ...updateIds: (string | undefined)[]) =>
      openCorrection(
        actorFor(person),
        { periodSlug, reason: REASON, updateIds: updateIds.map((id) => id ?? "") },
        context,
      ),
    name: (person: Person, periodSlug: string, ...updateIds: (string | undefined)[]) =>
      nameUpdates(actorFor(person), { periodSlug, updateIds: updateIds.map((id) => id ?? "") }, context),
    abandon: (person: Person, periodSlug: string, reason?: string) =>
      abandonCorrection(actorFor(person), { periodSlug, reason }, context),
  };
}

export type Correcting = ReturnType<typeof correcting>;
