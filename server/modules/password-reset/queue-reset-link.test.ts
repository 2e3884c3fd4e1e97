import { expect, it } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { queueResetLink } from "./queue-reset-link";

const { workspace: db, owner } = await testDatabase();

it("what is done for an account, and not where there is none, is begun when the answer has gone out", async () => {
  await db.$transaction(async (tx) => {
    await queueResetLink(tx, "anybody@example.org");
    const jobs =
      "SELECT run_at > now() AS later FROM graphile_worker.jobs WHERE task_identifier = 'sendResetLink'";
    expect(await tx.$queryRawUnsafe(jobs)).toEqual([{ later: true }]);
  });
  await owner.query("DELETE FROM graphile_worker._private_jobs");
});
