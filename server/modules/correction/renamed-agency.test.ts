import { beforeAll, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { systemClock } from "@/server/kernel/clock";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { correcting } from "@/server/testing/correcting";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { loadPeriodContent } from "../summary/period-content";

const { workspace: db } = await testDatabase();
const desk = correcting(db);
const NEW_NAME = { "zh-Hans": "海关总署", "zh-Hant": "海關總署", en: "Customs Headquarters" };

beforeAll(() => createCast(db));

it("a correction calls an agency what it was called when it was published, and a rename corrects nothing", async () => {
  const { id, slug, updateIds } = await desk.published();
  const names = async () => {
    const { updates } = await loadPeriodContent(db, id);
    return updates.map(({ participations }) => participations.map(({ agency, name }) => [agency, name.en]));
  };
  const before = await names();
  expect(before.flat().map(([agency]) => agency)).toContain("hk-customs");
  const { name } = await db.agency.findUniqueOrThrow({ where: { slug: "hk-customs" } });
  await callerAs(cast.admin, db, systemClock).agency.rename({
    ...{ agencyId: agencyId("hk-customs"), name: NEW_NAME, keepOld: true },
    seen: localizedTextSchema.parse(name),
  });
  await desk.open(cast.gdOfficer, slug, updateIds[0]);
  expect(await names()).toEqual(before);
  const codes = (await desk.look(cast.gdOfficer, slug)).issues.map(({ code }) => code);
  expect(codes).toEqual(["correction.changesNothing"]);
  await desk.save(cast.gdOfficer, updateIds[0] ?? "", "粤港双方加强合作，参展机构 61 家。");
  await desk.endorseAndPublish(slug);
  expect(await names()).toEqual(before);
});
