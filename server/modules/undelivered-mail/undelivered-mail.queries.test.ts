import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { sampleLetters } from "@/server/testing/sample-letters";
import { queueLetters } from "../notification/queue-letters";
import { listUndelivered } from "./undelivered-mail.queries";

const { workspace: db, owner } = await testDatabase();

beforeAll(() => createCast(db));

/** After so many attempts as the queue makes, with what was said at the last one. */
const attempted = (to: string, attempts: string, answer: string) =>
  owner.query(
    `UPDATE graphile_worker._private_jobs SET attempts = ${attempts}, last_error = $2 WHERE payload ->> 'to' = $1`,
    [to, answer],
  );

test("administrators see the mails that no attempt is made to deliver any more, with what was said, and no link of theirs", async () => {
  const addresses = ["gone@example.org", "patient@example.org", "new@example.org"];
  await inTransaction(db, (tx) =>
    queueLetters(
      tx,
      addresses.map((to) => sampleLetters.invitation(to, "en")),
    ),
  );
  await attempted(
    "gone@example.org",
    "max_attempts",
    "Message failed: 550 no such user\n    at SMTPConnection",
  );
  await attempted("patient@example.org", "max_attempts - 1", "Message failed: 450 come back later");
  const mails = await listUndelivered(actorFor(cast.admin), undefined, { db });
  expect(mails).toMatchObject([{ to: "gone@example.org", answer: "Message failed: 550 no such user" }]);
  expect(Object.keys(mails[0] ?? {}).toSorted()).toEqual(["answer", "id", "lastAttemptAt", "to"]);
});

test("nobody else sees them", async () => {
  await expect(listUndelivered(actorFor(cast.hkOfficer), undefined, { db })).rejects.toMatchObject({
    kind: "notFound",
  });
});
