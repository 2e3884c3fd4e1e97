import { beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { endorsing } from "@/server/testing/endorsing";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { writtenContent } from "@/server/testing/update-content";
import type { Stage } from "../reporting-period/stage";
import { agenciesToWriteFor, mayWriteFor } from "./progress-update.policy";

const { workspace: db } = await testDatabase();
const people = endorsing(db);
const call = (person: Person) => callerAs(person, db, people.context.clock);
const [IPA, GD_CUSTOMS, HK_CUSTOMS] = [agencyId("gd-ipa"), agencyId("gd-customs"), agencyId("hk-customs")];
const CUSTOMS_NAME = { "zh-Hant": "香港海關" };

beforeAll(() => createCast(db));

let year = 2150;

/** An update that Hong Kong's customs is responsible for, and two agencies of Guangdong contribute to. */
async function anUpdate(stage: Stage): Promise<string> {
  year += 1;
  const { updateIds } = await openPeriod(db, {
    ...{ slug: String(year), startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, stage },
    updates: [
      {
        ...{ project: `on-behalf-${year}`, title: { "zh-Hans": "甲" } },
        ...{ responsible: "hk-customs", contributing: ["gd-customs", "gd-ipa"] },
      },
    ],
  });
  return updateIds[0] ?? "";
}

const save = (person: Person, updateId: string, onBehalfOf?: string) =>
  call(person).progressUpdate.save({ updateId, baseRevisionId: null, content: writtenContent(), onBehalfOf });

describe("who may write for which agency", () => {
  const facts = {
    assignments: [
      { agencyId: GD_CUSTOMS, side: "GUANGDONG", kind: "CONTRIBUTING" },
      { agencyId: HK_CUSTOMS, side: "HONG_KONG", kind: "RESPONSIBLE" },
      { agencyId: agencyId("hk-ipd"), side: "HONG_KONG", kind: "CONTRIBUTING" },
    ],
  } as const;

  it.each<[keyof typeof cast, string, string | null]>([
    ["hkOfficer", "hk-customs", null],
    ["hkOfficer2", "hk-ipd", null],
    ["gdOfficer", "gd-customs", null],
    ["gdOfficer", "hk-customs", "progressUpdate.agencyOfOtherSide"],
    ["hkOfficer", "gd-customs", "progressUpdate.agencyOfOtherSide"],
    ["gdOfficer", "gd-ipa", "progressUpdate.agencyNotAssigned"],
    ["hkCustomsMember", "hk-customs", "progressUpdate.onlyOfficersWriteFor"],
    ["gdCustomsMember", "hk-customs", "progressUpdate.onlyOfficersWriteFor"],
    ["admin", "hk-customs", "progressUpdate.onlyOfficersWriteFor"],
  ])("%s for %s: %s", (person, agency, reason) => {
    const decision = mayWriteFor(actorFor(cast[person]), facts, agencyId(agency));
    expect(decision.allowed ? null : decision.reason).toBe(reason);
  });

  it("is offered to an officer with the responsible agency first, and to nobody else", () => {
    expect(agenciesToWriteFor(actorFor(cast.hkOfficer), facts)).toEqual([HK_CUSTOMS, agencyId("hk-ipd")]);
    expect(agenciesToWriteFor(actorFor(cast.hkCustomsMember), facts)).toEqual([]);
    expect(agenciesToWriteFor(actorFor(cast.admin), facts)).toEqual([]);
  });
});

describe("an officer who writes while updates are collected", () => {
  it("writes for the responsible agency of their side, and both names are in the history", async () => {
    const updateId = await anUpdate("COLLECTING");
    await save(cast.hkOfficer, updateId);
    const { revisions } = await call(cast.hkCustomsMember).progressUpdate.revisions({ updateId });
    expect(revisions).toMatchObject([{ by: cast.hkOfficer.name, onBehalfOf: CUSTOMS_NAME }]);
    const view = await call(cast.hkCustomsMember).progressUpdate.get({ updateId });
    expect(view.head).toMatchObject({ by: cast.hkOfficer.name, onBehalfOf: CUSTOMS_NAME });
    expect(await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "progressUpdate.saveUpdate",
      actorName: cast.hkOfficer.name,
      data: { agency: "hk-customs" },
    });
  });

  it("chooses among the agencies of their side that contribute", async () => {
    const updateId = await anUpdate("COLLECTING");
    const { writesFor } = await call(cast.gdOfficer).progressUpdate.get({ updateId });
    expect(writesFor.map((one) => one.agencyId).sort()).toEqual([GD_CUSTOMS, IPA].sort());
    await save(cast.gdOfficer, updateId, IPA);
    const revision = await db.revision.findFirstOrThrow({ where: { updateId } });
    expect(revision).toMatchObject({ onBehalfOfId: IPA, onBehalfSide: "GUANGDONG" });
  });

  it("writes for no agency of the other side", async () => {
    const updateId = await anUpdate("COLLECTING");
    await expect(save(cast.gdOfficer, updateId, HK_CUSTOMS)).rejects.toMatchObject({
      code: "FORBIDDEN",
      cause: { code: "progressUpdate.agencyOfOtherSide" },
    });
    expect(await db.revision.count({ where: { updateId } })).toBe(0);
  });

  it("is named with the agency to whoever saved from an older text at the same time", async () => {
    const updateId = await anUpdate("COLLECTING");
    await save(cast.hkOfficer, updateId);
    const content = writtenContent(["另一段文字。"]);
    const stale = call(cast.hkCustomsMember).progressUpdate.save({ updateId, baseRevisionId: null, content });
    await expect(stale).rejects.toMatchObject({
      cause: { detail: { since: [{ authorName: cast.hkOfficer.name, onBehalfOf: CUSTOMS_NAME }] } },
    });
  });
});

it("a member writes as one of their agency, and may not say that they write for one", async () => {
  const updateId = await anUpdate("COLLECTING");
  await expect(save(cast.hkCustomsMember, updateId, HK_CUSTOMS)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await save(cast.hkCustomsMember, updateId);
  expect(await db.revision.findFirstOrThrow({ where: { updateId } })).toMatchObject({ onBehalfOfId: null });
});

describe("an officer who edits in review", () => {
  it("does so in their own name, and for an agency of their side where they say so", async () => {
    const [own, agencys] = [await anUpdate("REVIEW"), await anUpdate("REVIEW")];
    await save(cast.hkOfficer, own);
    await save(cast.hkOfficer, agencys, HK_CUSTOMS);
    const rows = await db.revision.findMany({ where: { updateId: { in: [own, agencys] } } });
    const forOf = (updateId: string) => rows.find((row) => row.updateId === updateId)?.onBehalfOfId;
    expect([forOf(own), forOf(agencys)]).toEqual([null, HK_CUSTOMS]);
    await expect(save(cast.gdOfficer, await anUpdate("REVIEW"), HK_CUSTOMS)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("is named with the agency where endorsements end by it", async () => {
    const { slug, updateIds } = await people.inReview();
    await people.give(cast.gdOfficer, slug);
    const [updateId = ""] = updateIds;
    const { headRevisionId } = await db.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
    const edit = { updateId, baseRevisionId: headRevisionId, content: writtenContent(["另一段文字。"]) };
    await call(cast.gdOfficer2).progressUpdate.save({ ...edit, onBehalfOf: IPA });
    const told = await db.notice.findFirstOrThrow({
      where: { accountId: actorFor(cast.hkOfficer).accountId, code: { startsWith: "endorsement.voided" } },
      orderBy: { createdAt: "desc" },
    });
    const by = `${cast.gdOfficer2.name}（代廣東省市場監督管理局（知識產權局））`;
    expect(told.params).toMatchObject({ by });
  });
});
