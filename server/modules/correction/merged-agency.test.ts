import { afterAll, beforeAll, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { saysOfWhole } from "@/server/testing/commenting";
import { correcting } from "@/server/testing/correcting";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { WRITING_AGENCY } from "@/server/testing/written-period";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { getUpdate } from "../progress-update/progress-update.queries";
import { findActor } from "../session/session.queries";

const { workspace: db, owner } = await testDatabase();
const desk = correcting(db);
const clock = fixedClock("2031-03-01T08:00:00Z");
const heir = actorFor(cast.gdCustomsMember);

beforeAll(() => createCast(db));
afterAll(() => owner.query("DELETE FROM graphile_worker._private_jobs"));

/** Whoever belongs to the agency that the other became part of, as they are once they have signed in. */
async function heirInSession() {
  const times = {
    createdAt: clock.now(),
    lastSeenAt: clock.now(),
    expiresAt: new Date("2031-03-01T12:00:00Z"),
  };
  const { id } = await db.session.create({ data: { accountId: heir.accountId, ...times } });
  const actor = await findActor(id, { db, clock });
  if (!actor) throw new Error("the session is not live");
  return actor;
}

it("work that nobody of an agency is left for is no alarm in a correction, which hands nothing on", async () => {
  const { slug, updateIds } = await desk.published();
  const psd = actorFor(cast.gdPsdMember);
  await db.assignment.create({
    data: {
      ...{
        updateId: updateIds[0] ?? "",
        agencyId: agencyId("gd-psd"),
        sideCode: "GUANGDONG",
        kind: "CONTRIBUTING",
      },
    },
  });
  await callerAs(cast.admin, db, clock).account.close({ accountId: psd.accountId });
  await desk.open(cast.gdOfficer, slug, updateIds[0]);
  const gd = callerAs(cast.gdOfficer, db, clock);
  expect(await gd.handover.listUnattended()).toMatchObject({ unattended: [] });
});

it("what an agency wrote that is part of another is read, asked for and corrected by the other's members, and no alarm", async () => {
  const { slug, updateIds } = await desk.published();
  const [updateId = ""] = updateIds;
  await callerAs(cast.admin, db, clock).agency.merge({
    ...{ agencyId: agencyId(WRITING_AGENCY), toAgencyId: agencyId("gd-customs") },
  });
  const actor = await heirInSession();
  expect(actor.agencyIds).toEqual([agencyId(WRITING_AGENCY), agencyId("gd-customs")].toSorted());
  const gd = callerAs(cast.gdOfficer, db, clock);
  await desk.open(cast.gdOfficer, slug, updateId);
  expect(await gd.handover.listUnattended()).toMatchObject({ unattended: [] });
  const { head } = await getUpdate(actor, { updateId }, { db });
  const revisionId = head?.revisionId ?? "";
  await gd.review.return({ updateId, revisionId, remarks: [saysOfWhole("请核对数字。")] });
  const told = await db.notice.findMany({ where: { accountId: heir.accountId, updateId } });
  expect(told.map(({ code }) => code)).toEqual(["review.returned"]);
  const content = writtenContent(["粤港双方加强合作，参展机构 61 家。"]);
  await expect(
    saveUpdate(actor, { updateId, baseRevisionId: revisionId, content }, { db, clock }),
  ).resolves.toMatchObject({
    revisionId: expect.any(String),
  });
});
