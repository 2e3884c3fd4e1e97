import { describe, expect, it } from "vitest";
import { cast, type Person } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { holdPublication } from "../publication-hold/publication-hold.commands";
import { changeSettings } from "./task-force.commands";
import { getSettings } from "./task-force.queries";
import { changeSettingsSchema, type Settings } from "./task-force.schema";

const { database, desk } = await endorsingDesk();

const look = () => getSettings(actorFor(cast.admin), undefined, desk.context);
async function change(person: Person, settings: Partial<Settings>): Promise<void> {
  const seen = await look();
  await changeSettings(actorFor(person), { ...seen, ...settings, seen }, desk.context);
}

describe("settings of the task force", () => {
  it("are changed by an administrator, on record with what they were, and told to both secretariats", async () => {
    await change(cast.admin, { fourEyes: false, holdDays: 7 });
    expect(await look()).toEqual({ fourEyes: false, holdDays: 7 });
    const event = await database.workspace.auditEvent.findFirstOrThrow({
      where: { action: "taskForce.changeSettings" },
    });
    expect(event.data).toEqual({ fourEyes: false, holdDays: 7, fourEyesBefore: true, holdDaysBefore: 0 });
    const officers = [cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer, cast.hkOfficer2];
    const notices = await database.workspace.notice.findMany({ where: { code: "taskForce.toldChanged" } });
    expect(notices.map(({ accountId }) => accountId).toSorted()).toEqual(
      officers.map((one) => actorFor(one).accountId).toSorted(),
    );
    const mails = await database.owner.query(
      "SELECT payload->>'to' AS \"to\" FROM graphile_worker._private_jobs WHERE payload->>'template' = 'settingsChanged'",
    );
    expect(mails.rows.map((row) => row.to).toSorted()).toEqual(officers.map(({ email }) => email).toSorted());
    await change(cast.admin, { fourEyes: true, holdDays: 0 });
  });

  it("leave no event and tell nobody where nothing is another", async () => {
    const count = () =>
      database.workspace.auditEvent.count({ where: { action: "taskForce.changeSettings" } });
    const before = await count();
    await change(cast.admin, {});
    expect(await count()).toBe(before);
  });

  it.each([cast.gdOfficer, cast.hkIpdMember])("are neither read nor changed by %o", async (person) => {
    const unknown = expect.objectContaining({ kind: "notFound" });
    await expect(getSettings(actorFor(person), undefined, desk.context)).rejects.toEqual(unknown);
    await expect(change(person, { holdDays: 3 })).rejects.toEqual(unknown);
  });

  it("are not changed over somebody else's change", async () => {
    const seen = { ...(await look()), holdDays: 9 };
    const attempt = changeSettings(actorFor(cast.admin), { ...seen, holdDays: 1, seen }, desk.context);
    await expect(attempt).rejects.toMatchObject({ code: "taskForce.changedMeanwhile" });
  });

  it.each([-1, 15, 1.5, "", "many"])("have no hold of %s days", (holdDays) => {
    const settings = { fourEyes: true, holdDays };
    const seen = { fourEyes: true, holdDays: 0 };
    // An empty field is no number of days, and not none.
    expect(changeSettingsSchema.safeParse({ ...settings, seen }).success).toBe(false);
  });
});

describe("a change of four eyes", () => {
  it("neither voids nor revives what was given, and decides of what is given next", async () => {
    const { slug, updateIds } = await desk.inReview();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", "由粤方秘书处修改。");
    await change(cast.admin, { fourEyes: false });
    await desk.give(cast.gdOfficer, slug);
    await change(cast.admin, { fourEyes: true });
    expect((await desk.look(cast.hkOfficer, slug)).sides[0]?.endorsement?.isCurrent).toBe(true);
    await desk.give(cast.hkOfficer, slug);
    await desk.withdraw(cast.gdOfficer, slug);
    await change(cast.admin, { fourEyes: false });
    expect((await desk.look(cast.hkOfficer, slug)).sides[0]?.endorsement).toBeNull();
    await change(cast.admin, { fourEyes: true });
    await expect(desk.give(cast.gdOfficer, slug)).rejects.toMatchObject({ code: "endorsement.fourEyes" });
  });
});

describe("a change of the days that must pass", () => {
  it("leaves a publication that is set at its time", async () => {
    const { id, slug } = await desk.inReview();
    await desk.give(cast.gdOfficer, slug);
    await desk.give(cast.hkOfficer, slug);
    await change(cast.admin, { holdDays: 2 });
    await holdPublication(actorFor(cast.gdOfficer), { periodSlug: slug, publishAt: null }, desk.context);
    const before = await database.workspace.publicationHold.findFirstOrThrow({ where: { periodId: id } });
    await change(cast.admin, { holdDays: 10 });
    expect(await database.workspace.publicationHold.findFirstOrThrow({ where: { periodId: id } })).toEqual(
      before,
    );
    expect((await desk.look(cast.gdOfficer, slug)).hold?.publishAt).toEqual(before.publishAt);
  });
});
