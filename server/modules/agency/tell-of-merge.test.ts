import { expect, it } from "vitest";
import { accountId } from "@/prisma/seed/accounts";
import { agencyId } from "@/prisma/seed/agencies";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";

const { workspace: db, owner } = await testDatabase();
await createCast(db);

it("is told to the members of both agencies and to the officers of their side, each in their language, and to nobody else", async () => {
  const ids = { agencyId: agencyId("hk-ipd"), toAgencyId: agencyId("hk-customs") };
  await callerAs(cast.admin, db).agency.merge(ids);
  const notices = await db.notice.findMany({ where: { code: "agency.toldMerged" } });
  const told = [cast.hkIpdMember, cast.hkCustomsMember, cast.hkOfficer, cast.hkOfficer2];
  expect(notices.map((notice) => notice.accountId).toSorted()).toEqual(told.map(accountId).toSorted());
  const { rows } = await owner.query(
    "SELECT payload->>'to' AS \"to\" FROM graphile_worker._private_jobs WHERE payload->>'template' = 'agenciesMerged'",
  );
  expect(rows.map(({ to }) => to).toSorted()).toEqual(told.map(({ email }) => email).toSorted());
  const inTraditional = notices.find((notice) => notice.accountId === accountId(cast.hkOfficer));
  expect(inTraditional?.params).toEqual({
    by: cast.admin.name,
    agency: "香港特區政府知識產權署",
    into: "香港海關",
  });
});
