import { beforeAll, describe, expect, test } from "vitest";
import { Conflict } from "@/server/kernel/errors";
import { testDatabase } from "@/server/testing/database";
import { draftsIn } from "@/server/testing/earlier-summary";
import { createCast } from "@/server/testing/factories";
import { bothOfficers, contextOf, planYearFrom } from "@/server/testing/planned-periods";
import { writtenContent } from "@/server/testing/update-content";
import { giveEndorsement } from "../endorsement/endorsement.commands";
import { getEndorsements } from "../endorsement/endorsement.queries";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { publishEdition } from "../publication/publication.commands";
import { setDueDate } from "../reporting-period/reporting-period.commands";
import { confirmImport } from "./confirm-import";
import { mendHead } from "./import-draft.commands";
import { listImports } from "./importing.queries";
import { takeBackImport } from "./take-back-import";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const [gd, hk] = bothOfficers();
const { actionsOn, begin, changeUpdate, viewOf, written } = draftsIn(db);

beforeAll(() => createCast(db));

describe("taking an import back", () => {
  const stays = async (periodSlug: string) => {
    const { imports } = await listImports(gd, context);
    const line = imports.find(({ slug }) => slug === periodSlug);
    const refusal = { allowed: false, reason: "taken back" };
    await takeBackImport(gd, { periodSlug }, context).catch((error: unknown) => {
      if (error instanceof Conflict) refusal.reason = error.code;
    });
    expect(line?.can.takeBack).toEqual(refusal);
    return refusal.reason;
  };

  test("removes all that it wrote, areas too, and the work on it is a draft again with its file", async () => {
    const before = await written();
    const draftId = await begin(2030, ["版权登记合作", "商业秘密保护宣讲"]);
    const { head, version } = await viewOf(draftId);
    const areas = [{ key: "a", name: "保护" }];
    await mendHead(gd, { draftId, version, head: { ...head, areas } }, context);
    await changeUpdate(draftId, 0, (update) => ({ ...update, areaKey: "a" }));
    await confirmImport(gd, { draftId }, context);
    const { id } = await db.reportingPeriod.findUniqueOrThrow({ where: { slug: "2030" } });
    const named = await db.area.findMany({ where: { periodId: id }, select: { name: true } });
    expect(named).toEqual([{ name: { "zh-Hans": "保护", "zh-Hant": "保護" } }]);

    expect(await takeBackImport(hk, { periodSlug: "2030" }, context)).toEqual({ draftId });
    expect(await written()).toEqual(before);
    expect(await actionsOn(id)).toEqual(["importing.importSummary", "importing.takeBackImport"]);
    expect((await viewOf(draftId)).head.areas).toEqual(areas);
    await confirmImport(gd, { draftId }, context);
    expect(await db.reportingPeriod.count({ where: { slug: "2030" } })).toBe(1);
  });

  test("is refused once somebody endorsed it, and once it is published", async () => {
    await confirmImport(gd, { draftId: await begin(2032, ["海关培训班"]) }, context);
    const place = { periodSlug: "2032", subject: "TRANSCRIPTION" } as const;
    const { digest } = await getEndorsements(gd, place, context);
    await giveEndorsement(gd, { ...place, digest }, context);
    expect(await stays("2032")).toBe("importing.alreadyEndorsed");
    await giveEndorsement(hk, { ...place, digest }, context);
    await publishEdition(gd, { periodSlug: "2032" }, context);
    expect(await stays("2032")).toBe("importing.published");
  });

  test("is refused once a period is planned from it", async () => {
    await confirmImport(gd, { draftId: await begin(2034, ["专利导航讲座"]) }, context);
    await planYearFrom(db, 2035, "2034");
    expect(await stays("2034")).toBe("importing.plannedFrom");
  });

  test("is refused once somebody has dated it, and once somebody has written in it", async () => {
    await confirmImport(gd, { draftId: await begin(2040, ["知识产权仲裁交流"]) }, context);
    await setDueDate(hk, { periodSlug: "2040", dueOn: null }, context);
    expect(await stays("2040")).toBe("importing.changedSince");

    await confirmImport(gd, { draftId: await begin(2042, ["植物新品种测试"]) }, context);
    const { id, headRevisionId } = await db.progressUpdate.findFirstOrThrow({
      where: { period: { slug: "2042" } },
    });
    const content = writtenContent(["编写指南。"], {}, "植物新品种测试指南");
    await saveUpdate(hk, { updateId: id, baseRevisionId: headRevisionId, content }, context);
    expect(await stays("2042")).toBe("importing.changedSince");
  });

  test("is refused while another period holds a project that it made", async () => {
    await confirmImport(gd, { draftId: await begin(2037, ["数字版权监测试点"]) }, context);
    await confirmImport(gd, { draftId: await begin(2038, ["数字版权监测试点"]) }, context);
    expect(await stays("2037")).toBe("importing.projectsInUse");
    await takeBackImport(gd, { periodSlug: "2038" }, context);
    await takeBackImport(gd, { periodSlug: "2037" }, context);
    expect(await db.reportingPeriod.count({ where: { slug: { in: ["2037", "2038"] } } })).toBe(0);
  });
});
