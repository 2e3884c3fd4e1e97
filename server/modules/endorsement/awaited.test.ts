import { describe, expect, it } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { cast, type Person } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { getBoard } from "../board/board.queries";
import { listMyDesk } from "../desk/desk.queries";
import { listPeriods } from "../reporting-period/reporting-period.queries";

const { database, desk } = await endorsingDesk();

const filter = { side: null, agency: null, state: null, late: false };

/** As the board shows it to somebody, so many hours after the endorsement was given. */
async function awaitedOn(person: Person, periodSlug: string, hours: number) {
  const given = await database.workspace.endorsement.findFirst({
    where: { period: { slug: periodSlug }, endedAt: null },
    orderBy: { givenAt: "desc" },
  });
  const at = (given?.givenAt.getTime() ?? 0) + hours * 3_600_000;
  const context = { db: database.workspace, clock: fixedClock(new Date(at).toISOString()) };
  const board = await getBoard(actorFor(person), { periodSlug, ...filter }, context);
  const listed = (await listPeriods(actorFor(person), context)).periods.find(
    ({ slug }) => slug === periodSlug,
  );
  expect(listed?.awaited).toEqual(board.awaited);
  const { toEndorse } = await listMyDesk(actorFor(person), context);
  const waiting = toEndorse.find(({ period }) => period.slug === periodSlug)?.awaited ?? null;
  return { board: board.awaited, desk: waiting };
}

describe("an endorsement that waits for the other side's", () => {
  it.each([cast.gdOfficer, cast.hkOfficer2, cast.gdIpaMember, cast.hkIpdMember])(
    "is shown to %o with the side that is awaited, and for how long",
    async (person) => {
      const { slug } = await desk.inReview();
      await desk.give(cast.gdOfficer, slug);
      const { board } = await awaitedOn(person, slug, 53);
      expect(board).toMatchObject({
        subject: "SUMMARY",
        given: { code: "GUANGDONG" },
        awaited: { code: "HONG_KONG" },
        hours: 53,
      });
    },
  );

  it("stands on the desk of the officers of the side that is awaited, and of no others", async () => {
    const { slug } = await desk.inReview();
    await desk.give(cast.hkOfficer, slug);
    expect((await awaitedOn(cast.gdOfficer2, slug, 5)).desk?.hours).toBe(5);
    expect((await awaitedOn(cast.hkOfficer2, slug, 5)).desk).toBeNull();
  });

  it("is none where nobody has endorsed, and where both have", async () => {
    const { slug } = await desk.inReview();
    expect((await awaitedOn(cast.gdOfficer, slug, 1)).board).toBeNull();
    await desk.give(cast.gdOfficer, slug);
    await desk.give(cast.hkOfficer, slug);
    expect((await awaitedOn(cast.gdOfficer, slug, 1)).board).toBeNull();
    await desk.withdraw(cast.hkOfficer, slug);
    expect((await awaitedOn(cast.gdOfficer, slug, 1)).board?.awaited.code).toBe("HONG_KONG");
  });

  it("may be a plan's, or that of a transcription", async () => {
    const year = desk.nextYear();
    const slug = String(year);
    const days = { slug, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
    const updates = [{ project: "project-1", title: { "zh-Hans": "合作项目之1" }, responsible: "gd-ipa" }];
    await openPeriod(database.workspace, { ...days, stage: "PLANNING", updates });
    await desk.give(cast.hkOfficer, slug, "PLAN");
    expect((await awaitedOn(cast.gdOfficer, slug, 1)).board).toMatchObject({ subject: "PLAN", hours: 1 });
    const transcribed = await desk.transcribed();
    await desk.give(cast.gdOfficer, transcribed.slug, "TRANSCRIPTION");
    const { board } = await awaitedOn(cast.hkIpdMember, transcribed.slug, 30);
    expect(board).toMatchObject({ subject: "TRANSCRIPTION", awaited: { code: "HONG_KONG" }, hours: 30 });
  });
});
