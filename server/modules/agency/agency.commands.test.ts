import { describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { agencyDesk } from "@/server/testing/agency-desk";
import { cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { understandFile } from "../importing/understand";

const { database, desk } = await endorsingDesk();
const db = database.workspace;
const { TODAY, admin, named, made, look, rename, add, knownAs, conflict } = agencyDesk(db);
const newest = () => db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });

describe("an agency that is put on record", () => {
  it("is listed with its names in three languages, and on record", async () => {
    await made("one", "HONG_KONG");
    const { agencies } = await admin.agency.list();
    expect(agencies.find(({ slug }) => slug === "one")).toMatchObject({
      ...{ name: named("测试one署"), side: "HONG_KONG", members: 0, mergedInto: null },
    });
    expect(await newest()).toMatchObject({ action: "agency.createAgency", data: { slug: "one" } });
  });

  it("has a slug and names that are no other's", async () => {
    await expect(made("one")).rejects.toEqual(conflict("agency.slugTaken"));
    const input = { slug: "another", jurisdiction: "HONG_KONG", side: null } as const;
    await expect(admin.agency.create({ ...input, name: named("测试one署") })).rejects.toEqual(
      conflict("agency.nameTaken"),
    );
    await expect(admin.agency.create({ ...input, side: "MACAO", name: named("他署") })).rejects.toEqual(
      conflict("agency.sideUnknown"),
    );
  });
});

describe("a rename", () => {
  it("keeps the old names as variants up to that day, and says in the log what they were", async () => {
    await made("renamed");
    await rename("renamed", "改名署");
    const { name, variants } = await look("renamed");
    expect(name).toEqual(named("改名署"));
    expect(variants).toMatchObject([
      { name: "测试renamed署", validFrom: null, validTo: TODAY },
      { name: "测试renamed署 Office", validFrom: null, validTo: TODAY },
    ]);
    expect(await newest()).toMatchObject({
      action: "agency.renameAgency",
      data: { nameBefore: expect.stringContaining("测试renamed署") },
    });
  });

  it("of a slip keeps nothing", async () => {
    await made("slip");
    await rename("slip", "笔误署", false);
    expect((await look("slip")).variants).toEqual([]);
  });

  it("is refused after somebody else's, and to a name of another", async () => {
    await made("raced");
    const { id, name } = await look("raced");
    await rename("raced", "先改署");
    const late = admin.agency.rename({ agencyId: id, name: named("后改署"), keepOld: true, seen: name });
    await expect(late).rejects.toEqual(conflict("agency.changedMeanwhile"));
    await expect(rename("raced", "测试one署")).rejects.toEqual(conflict("agency.nameTaken"));
  });

  it("ends the endorsements of a content that names the agency, tells both sides, and leaves others and the published be", async () => {
    const published = await desk.inReview();
    for (const officer of [cast.gdOfficer, cast.hkOfficer]) await desk.give(officer, published.slug);
    await desk.publish(cast.gdOfficer, published.slug);
    const edition = await db.edition.findFirstOrThrow({ where: { periodSlug: published.slug } });
    const open = await desk.inReview();
    for (const officer of [cast.gdOfficer, cast.hkOfficer]) await desk.give(officer, open.slug);
    await rename("one", "与内容无关署");
    expect((await desk.look(cast.gdOfficer, open.slug)).stage).toBe("ENDORSED");

    const { name } = await db.agency.findUniqueOrThrow({ where: { slug: "hk-customs" } });
    const seen = localizedTextSchema.parse(name);
    const input = { agencyId: agencyId("hk-customs"), keepOld: true };
    await admin.agency.rename({ ...input, name: named("香港海关总署"), seen });
    const { stage, sides } = await desk.look(cast.gdOfficer, open.slug);
    expect(stage).toBe("REVIEW");
    expect(sides.map(({ endorsement }) => endorsement)).toEqual([null, null]);
    expect(sides[0]?.ended).toMatchObject({ how: "VOIDED", byName: cast.admin.name });
    const notices = await db.notice.findMany({
      where: { periodSlug: open.slug, code: "endorsement.voided" },
    });
    expect(notices.map(({ accountId }) => accountId)).toContain(actorFor(cast.hkOfficer2).accountId);
    expect(await db.edition.findMany({ where: { periodSlug: published.slug } })).toEqual([edition]);
    expect((await desk.look(cast.gdOfficer, published.slug)).stage).toBe("PUBLISHED");
    await admin.agency.rename({
      ...input,
      name: named("香港海关"),
      seen: named("香港海关总署"),
      keepOld: false,
    });
  });
});

describe("a variant", () => {
  it("stands for one agency on a day, and for another on another", async () => {
    await made("first");
    await made("second");
    await add("first", "简称署", null, "2030-12-31");
    await expect(add("second", "简称署", "2030-12-31", null)).rejects.toEqual(conflict("agency.nameTaken"));
    await expect(add("first", "简称署", "2030-01-01", "2030-02-01")).rejects.toEqual(
      conflict("agency.variantKnown"),
    );
    await add("second", "简称署", "2031-01-01", null);
    expect(await knownAs("first", "2030-01-01", "2030-12-31")).toContain("简称署");
    expect(await knownAs("first", "2031-01-01", "2031-12-31")).not.toContain("简称署");
    expect(await knownAs("second", "2030-01-01", "2030-12-31")).not.toContain("简称署");
    expect(await knownAs("second", "2030-07-01", "2031-06-30")).toContain("简称署");
  });

  it("gets other days from what somebody saw, and goes", async () => {
    const variant = (await look("first")).variants.find(({ name }) => name === "简称署");
    if (!variant) throw new Error("there is no such variant");
    const change = { variantId: variant.id, validFrom: "2029-01-01", validTo: "2030-06-30" };
    const unseen = admin.agency.changeVariant({ ...change, seen: { validFrom: null, validTo: null } });
    await expect(unseen).rejects.toEqual(conflict("agency.changedMeanwhile"));
    await admin.agency.changeVariant({ ...change, seen: { validFrom: null, validTo: "2030-12-31" } });
    expect(await newest()).toMatchObject({ data: { validToBefore: "2030-12-31", validTo: "2030-06-30" } });
    await admin.agency.removeVariant({ variantId: variant.id });
    expect((await look("first")).variants.map(({ name }) => name)).not.toContain("简称署");
  });

  it("is understood in a document about its days, and not in one about others", async () => {
    await made("dated");
    await add("dated", "香港限期办公局", null, "2030-12-31");
    const agenciesIn = async (year: number) => {
      const text = [
        ...["粤港保护知识产权合作专责小组", "合作项目摘要", `(${year}年)`],
        `粤港保护知识产权合作专责小组${year}年共完成合作项目1项。有关合作项目详情如下：`,
        ...["1. 举办研讨会", `${year}年6月，香港限期办公局举办研讨会。`],
      ].join("\n\n");
      const file = { fileName: "a.txt", bytes: new TextEncoder().encode(text) };
      const { reading } = await understandFile(db, file);
      return reading.summary.updates.flatMap(({ participations }) =>
        participations.map(({ agency }) => agency),
      );
    };
    expect(await agenciesIn(2030)).toEqual(["dated"]);
    expect(await agenciesIn(2031)).toEqual([]);
  });
});
