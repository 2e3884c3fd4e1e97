import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { cast } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { sampleLetters } from "@/server/testing/sample-letters";
import { KIND_OF } from "./mail-kind";
import { type MailRequest, mailPeople } from "./mail-people";
import { letterSchema } from "./notification.schema";
import type { Recipient } from "./recipients";

const { workspace: db, owner, urls } = await testDatabase();
const people = [cast.gdOfficer, cast.hkOfficer, cast.gdOfficer2].map(actorFor);
const [atOnce, inDigest, never] = people.map(({ accountId }) => accountId);
const recipients: Recipient[] = people.map(({ accountId, email, locale }) => ({ accountId, email, locale }));

const mailTo = (whom: readonly Recipient[], mail: MailRequest) =>
  inTransaction(db, (tx) => mailPeople(tx, whom, mail));

/** To whom the queue has a letter; the letters are taken out of it. */
async function queued(): Promise<string[]> {
  const { rows } = await owner.query("DELETE FROM graphile_worker._private_jobs RETURNING payload");
  return rows.map(({ payload }) => letterSchema.parse(payload).to).sort();
}

function sampleOf(template: string): MailRequest {
  const [, sample] = Object.entries(sampleLetters).find(([name]) => name === template) ?? [];
  const letter = sample?.("a@b.example", "en");
  if (!letter || letter.template === "digest" || letter.template === "invitation")
    throw new Error(`no letter to people: ${template}`);
  return letter;
}

beforeAll(async () => {
  await createCast(db);
  for (const kind of new Set(Object.values(KIND_OF))) {
    if (kind === "ALWAYS") continue;
    await db.mailChoice.create({ data: { accountId: inDigest ?? "", kind, delivery: "DIGEST" } });
    await db.mailChoice.create({ data: { accountId: never ?? "", kind, delivery: "NEVER" } });
  }
});
beforeEach(async () => {
  await owner.query("DELETE FROM workspace.waiting_letter");
  await queued();
});

describe("a mail to people", () => {
  it.each(Object.entries(KIND_OF))(
    "%s, which is %s, comes to each as they have chosen",
    async (template, kind) => {
      await mailTo(recipients, sampleOf(template));
      const waiting = await db.waitingLetter.findMany({ select: { accountId: true } });
      if (kind === "ALWAYS") {
        expect(await queued()).toEqual(people.map(({ email }) => email).sort());
        expect(waiting).toEqual([]);
      } else {
        expect(await queued()).toEqual([cast.gdOfficer.email]);
        expect(waiting).toEqual([{ accountId: inDigest }]);
      }
    },
  );

  it("is chosen by its own kind and by no other", async () => {
    await db.mailChoice.deleteMany({ where: { accountId: never, kind: "COMMENT" } });
    await mailTo(recipients, sampleOf("commentWritten"));
    expect(await queued()).toEqual([cast.gdOfficer.email, cast.gdOfficer2.email].sort());
  });

  it("waits without an address, which may be another one by then", async () => {
    await mailTo(recipients, sampleOf("published"));
    const [row] = await db.waitingLetter.findMany();
    expect(JSON.stringify(row?.letter)).not.toMatch(/@|"locale"/);
  });

  it("is not told, and does not wait, where its transaction is undone", async () => {
    const undone = inTransaction(db, async (tx) => {
      await mailPeople(tx, recipients, sampleOf("published"));
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    expect([await queued(), await db.waitingLetter.count()]).toEqual([[], 0]);
  });

  it("asks the database as often for many people as for one", async () => {
    const asking = (whom: readonly Recipient[]) =>
      countedStatements(urls.workspace, async (counted) => {
        await inTransaction(counted, (tx) => mailPeople(tx, whom, sampleOf("published")));
      });
    const others = [cast.hkOfficer2, cast.gdIpaMember, cast.gdPsdMember].map(actorFor);
    const one = await asking(recipients.filter(({ accountId }) => accountId === atOnce));
    expect(await asking([...recipients.slice(0, 1), ...others])).toBe(one);
  });
});
