import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { notify } from "./notify";

const { workspace: db } = await testDatabase();
const officer = actorFor(cast.hkOfficer);

beforeAll(async () => {
  await createCast(db);
  await inTransaction(db, async (tx) => {
    const everyone = [officer.accountId, officer.accountId, actorFor(cast.gdOfficer).accountId];
    await notify(tx, {
      accountIds: everyone,
      code: "endorsement.published",
      params: { period: "2024年" },
      periodSlug: "2024",
    });
    await notify(tx, {
      accountIds: [officer.accountId],
      code: "review.submitted",
      params: { number: 6 },
      updateId: "u",
    });
  });
});

test("a person reads their own notices, the newest first, each once", async () => {
  const { notices, unread } = await callerAs(cast.hkOfficer, db).notification.list();
  expect(unread).toBe(2);
  expect(notices).toMatchObject([
    { code: "review.submitted", params: { number: 6 }, updateId: "u", periodSlug: null, read: false },
    {
      code: "endorsement.published",
      params: { period: "2024年" },
      updateId: null,
      periodSlug: "2024",
      read: false,
    },
  ]);
});

test("nobody marks another person's notices as read", async () => {
  const { notices } = await callerAs(cast.hkOfficer, db).notification.list();
  const ids = notices.map((notice) => notice.id);
  await callerAs(cast.gdOfficer, db).notification.markRead({ ids });
  expect((await callerAs(cast.hkOfficer, db).notification.list()).unread).toBe(2);
  expect((await callerAs(cast.gdOfficer, db).notification.list()).unread).toBe(1);
});

test("notices are marked as read one by one, or all at once", async () => {
  const hk = callerAs(cast.hkOfficer, db);
  const [newest] = (await hk.notification.list()).notices;
  await hk.notification.markRead({ ids: [newest?.id ?? ""] });
  expect((await hk.notification.list()).notices.map((notice) => notice.read)).toEqual([true, false]);
  await hk.notification.markRead({});
  expect((await hk.notification.list()).unread).toBe(0);
});

test("what is told in a transaction that is undone was never told", async () => {
  const undone = inTransaction(db, async (tx) => {
    await notify(tx, { accountIds: [officer.accountId], code: "endorsement.published", params: {} });
    throw new Error("changed my mind");
  });
  await expect(undone).rejects.toThrow();
  expect((await callerAs(cast.hkOfficer, db).notification.list()).notices).toHaveLength(2);
});

test("whoever is not signed in has no notices", async () => {
  await expect(callerAs(null, db).notification.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(callerAs(null, db).notification.markRead({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
