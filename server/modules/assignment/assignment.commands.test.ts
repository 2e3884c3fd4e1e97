import { beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { contextOf, officerFor, planYear } from "@/server/testing/planned-periods";
import { assignUpdate } from "./assignment.commands";
import { assignUpdateSchema } from "./assignment.schema";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const hk = officerFor(cast.hkOfficer);

let year = 2000;

async function anUpdate(): Promise<string> {
  year += 1;
  const plan = await planYear(db, year, ["甲"]);
  return plan.updateIds.甲 ?? "";
}

async function assigned(updateId: string): Promise<string[]> {
  const rows = await db.assignment.findMany({ where: { updateId }, include: { agency: true } });
  return rows.map(({ kind, agency, sideCode }) => `${kind} ${agency.slug} ${sideCode}`).sort();
}

beforeAll(() => createCast(db));

describe("assigning an update", () => {
  it("to agencies of either side replaces what was said before, and is on record", async () => {
    const updateId = await anUpdate();
    const contributing = [agencyId("gd-customs"), agencyId("gd-psd"), agencyId("gd-psd")];
    const input = {
      updateId,
      responsibleAgencyId: agencyId("hk-customs"),
      contributingAgencyIds: contributing,
    };
    await assignUpdate(hk, input, context);
    expect(await assigned(updateId)).toEqual([
      "CONTRIBUTING gd-customs GUANGDONG",
      "CONTRIBUTING gd-psd GUANGDONG",
      "RESPONSIBLE hk-customs HONG_KONG",
    ]);
    expect(await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "assignment.assignUpdate",
      data: { responsible: "hk-customs", contributing: ["gd-customs", "gd-psd"] },
    });
  });

  it.each([
    ["an agency that is no member", { responsibleAgencyId: agencyId("hk-tdc") }],
    ["an agency that contributes and is no member", { contributingAgencyIds: [agencyId("hk-tdc")] }],
    ["an agency that does not exist", { responsibleAgencyId: "nobody" }],
  ])("to %s is refused and changes nothing", async (_, wrong) => {
    const updateId = await anUpdate();
    const before = await assigned(updateId);
    const input = { updateId, responsibleAgencyId: agencyId("gd-ipa"), contributingAgencyIds: [], ...wrong };
    await expect(assignUpdate(hk, input, context)).rejects.toMatchObject({
      kind: "invalid",
      code: "assignment.notAMember",
    });
    expect(await assigned(updateId)).toEqual(before);
  });

  it("to one agency twice over is refused at the field", () => {
    const input = { updateId: "u", responsibleAgencyId: "a", contributingAgencyIds: ["a"] };
    expect(assignUpdateSchema.safeParse(input).error?.issues).toMatchObject([
      { path: ["contributingAgencyIds"], message: "assignment.responsibleContributes" },
    ]);
  });
});
