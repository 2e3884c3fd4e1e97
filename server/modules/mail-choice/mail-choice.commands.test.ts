import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { chooseMails } from "./mail-choice.commands";
import { listMailChoices } from "./mail-choice.queries";
import type { ChooseMails } from "./mail-choice.schema";

const { workspace: db } = await testDatabase();
const context = { db, clock: fixedClock("2024-05-01T09:00:00Z") };
const member = actorFor(cast.hkCustomsMember);
const choose = (choices: ChooseMails["choices"], actor = member) => chooseMails(actor, { choices }, context);

const chosen = async (actor = member) =>
  Object.fromEntries(
    (await listMailChoices(actor, undefined, context)).map(({ kind, delivery }) => [kind, delivery]),
  );

const events = () => db.auditEvent.findMany({ where: { action: "mailChoice.chooseMails" } });

beforeAll(() => createCast(db));
beforeEach(() => db.mailChoice.deleteMany());

describe("a person's mails", () => {
  it("all come at once until they choose otherwise, and are of what there is for them", async () => {
    expect(await chosen()).toEqual({
      ...{ RETURNED: "AT_ONCE", COMMENT: "AT_ONCE", DUE: "AT_ONCE" },
      ...{ ASSIGNMENT: "AT_ONCE", PUBLICATION: "AT_ONCE" },
    });
    expect(Object.keys(await chosen(actorFor(cast.gdOfficer)))).toEqual([
      ...["RETURNED", "COMMENT", "ASSIGNMENT", "ENDORSEMENT", "PUBLICATION", "SETTINGS"],
    ]);
    expect(await chosen(actorFor(cast.admin))).toEqual({});
  });

  it("come as they choose, kind by kind, and as they choose anew; what they do not name stays", async () => {
    await choose({ COMMENT: "DIGEST", PUBLICATION: "NEVER" });
    expect(await chosen()).toMatchObject({ COMMENT: "DIGEST", PUBLICATION: "NEVER", DUE: "AT_ONCE" });
    await choose({ COMMENT: "AT_ONCE", DUE: "DIGEST" });
    expect(await chosen()).toMatchObject({ COMMENT: "AT_ONCE", PUBLICATION: "NEVER", DUE: "DIGEST" });
    expect(await chosen(actorFor(cast.hkIpdMember))).toMatchObject({ DUE: "AT_ONCE" });
  });

  it("are on record as chosen, and nothing is where nothing changes", async () => {
    const before = (await events()).length;
    await choose({ RETURNED: "DIGEST", COMMENT: "NEVER", DUE: "AT_ONCE" });
    const [last] = (await events()).slice(before);
    expect(last).toMatchObject({
      actorId: member.accountId,
      data: { mailsAtOnce: [], mailsInDigest: ["RETURNED"], mailsNever: ["COMMENT"] },
    });
    await choose({ RETURNED: "DIGEST", COMMENT: "NEVER" });
    expect(await events()).toHaveLength(before + 1);
  });

  it("hold one choice of each kind where two are made at the same moment", async () => {
    await Promise.all([choose({ COMMENT: "DIGEST" }), choose({ COMMENT: "NEVER" })]);
    expect(await db.mailChoice.count()).toBe(1);
  });

  it("about the account are no kind that one chooses, nor is anything that there is not", async () => {
    const caller = callerAs(cast.hkCustomsMember, db);
    for (const choices of [{ ALWAYS: "NEVER" }, { COMMENT: "LATER" }]) {
      const input = JSON.parse(JSON.stringify({ choices }));
      await expect(caller.mailChoice.choose(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});
