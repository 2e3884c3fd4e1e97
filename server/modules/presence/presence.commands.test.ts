import { beforeAll, expect, test } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { openCustomsYear } from "@/server/testing/customs-year";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { keepPresence } from "./presence.commands";

let db: WorkspaceDb;
let workspaceUrl = "";
let updateId = "";

beforeAll(async () => {
  const database = await testDatabase();
  db = database.workspace;
  workspaceUrl = database.urls.workspace;
  await createCast(db);
  updateId = (await openCustomsYear(db, "COLLECTING")).customsId;
});

const at = (time: string, person: Person) =>
  callerAs(person, db, fixedClock(`2025-01-10T${time}Z`)).presence.keep({ updateId });

test("who has an update open sees who else has, for as long as they say so", async () => {
  expect(await at("08:00:00", cast.hkCustomsMember)).toEqual({ others: [] });
  expect(await at("08:00:10", cast.gdCustomsMember)).toEqual({ others: [cast.hkCustomsMember.name] });
  expect(await at("08:00:20", cast.hkCustomsMember)).toEqual({ others: [cast.gdCustomsMember.name] });
  expect(await at("08:00:40", cast.hkOfficer)).toEqual({
    others: [cast.hkCustomsMember.name, cast.gdCustomsMember.name].toSorted(),
  });
  expect(await at("08:01:05", cast.hkOfficer)).toEqual({ others: [cast.hkCustomsMember.name] });
  expect(await at("08:05:00", cast.hkOfficer)).toEqual({ others: [] });
  expect(await db.presence.count({ where: { updateId } })).toBe(1);
});

test("names are told to nobody who may not know of the update", async () => {
  for (const person of [cast.gdIpaMember, cast.admin])
    await expect(at("08:00:00", person)).rejects.toMatchObject({ message: "progressUpdate.notFound" });
});

test("it costs few statements, and leaves nothing in the audit log", async () => {
  const before = await db.auditEvent.count();
  const clock = fixedClock("2025-01-10T09:00:00Z");
  const statements = await countedStatements(workspaceUrl, (counted) =>
    keepPresence(actorFor(cast.hkOfficer), { updateId }, { db: counted, clock }),
  );
  expect(statements).toBeLessThanOrEqual(3);
  expect(await db.auditEvent.count()).toBe(before);
});
