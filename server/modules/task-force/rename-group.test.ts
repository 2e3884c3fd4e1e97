import { describe, expect, it } from "vitest";
import { TASK_FORCE } from "@/prisma/seed/agencies";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { atomFeed } from "../publication/feed";
import { findGroupName } from "../publication/publication.queries";
import type { GroupNames } from "./group-names.schema";

const { database, desk } = await endorsingDesk();
const db = database.workspace;
const admin = callerAs(cast.admin, db);

const named = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: text });
const names = (group: string): GroupNames => ({
  group: named(group),
  sides: [
    { code: "GUANGDONG", name: named("粤方") },
    { code: "HONG_KONG", name: named("港方") },
  ],
});
const rename = async (wanted: GroupNames) =>
  admin.taskForce.rename({ ...wanted, seen: await admin.taskForce.names() });

/** What the public reads at the head of pages and in the feed, from what it may read. */
const read = async () => ({
  head: (await findGroupName({ locale: "en" }, { db: database.public }))?.text,
  feed: await atomFeed({ locale: "en", baseUrl: "https://register.example" }, { db: database.public }),
});

describe("another name of the group", () => {
  it("ends the endorsements of what is not published, tells both sides, is on record, and leaves what is published", async () => {
    const [published, open] = [await desk.inReview(), await desk.inReview()];
    for (const { slug } of [published, open])
      for (const officer of [cast.gdOfficer, cast.hkOfficer]) await desk.give(officer, slug);
    await desk.publish(cast.gdOfficer, published.slug);
    const edition = await db.edition.findFirstOrThrow({ where: { periodSlug: published.slug } });
    await rename(names("粤港合作专班"));
    expect((await admin.taskForce.names()).group).toEqual(named("粤港合作专班"));
    const { head, feed } = await read();
    expect(head).toBe("粤港合作专班");
    const [feedItself = "", entry = ""] = feed.split("<entry>");
    expect(feedItself).toContain("<name>粤港合作专班</name>");
    expect(entry).toContain(`<name>${TASK_FORCE.en}</name>`);
    const { stage, sides } = await desk.look(cast.hkOfficer, open.slug);
    expect(stage).toBe("REVIEW");
    expect(sides[1]?.ended).toMatchObject({ how: "VOIDED", byName: cast.admin.name });
    expect(await db.edition.findMany({ where: { periodSlug: published.slug } })).toEqual([edition]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: "taskForce.renameGroup" } });
    expect(event.data).toMatchObject({
      groupName: JSON.stringify(named("粤港合作专班")),
      groupNameBefore: expect.stringContaining("专责小组"),
    });
  });

  it("is not given over somebody else's change, nor to a side that there is not", async () => {
    const seen = await admin.taskForce.names();
    await rename(names("先改"));
    const late = admin.taskForce.rename({ ...names("后改"), seen });
    await expect(late).rejects.toMatchObject({ cause: { code: "taskForce.changedMeanwhile" } });
    const macao = { ...names("先改"), sides: [{ code: "MACAO", name: named("澳方") }] };
    await expect(rename(macao)).rejects.toMatchObject({ cause: { code: "taskForce.sideUnknown" } });
  });

  it("is refused where nobody could tell the sides apart, or a language has none", async () => {
    const sides = [
      { code: "GUANGDONG", name: named("一方") },
      { code: "HONG_KONG", name: { ...named("另一方"), en: "一方" } },
    ];
    await expect(rename({ ...names("先改"), sides })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(rename(names(" "))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("leaves no event where nothing is another", async () => {
    const count = () => db.auditEvent.count({ where: { action: "taskForce.renameGroup" } });
    const before = await count();
    await rename(names("先改"));
    expect(await count()).toBe(before);
  });
});
