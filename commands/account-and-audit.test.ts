import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { systemClock } from "@/server/kernel/clock";
import { acceptInvitation } from "@/server/modules/invitation/invitation.commands";
import { TEST_SECRET } from "@/server/testing/cluster";
import { testDatabase } from "@/server/testing/database";

const { workspace: db, urls, owner } = await testDatabase();

function run(command: string, ...args: string[]) {
  const environment = {
    DATABASE_URL: urls.owner,
    AUTH_SECRET: TEST_SECRET,
    BASE_URL: "https://register.example",
    LANG: "en",
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `commands/${command}.ts`, ...args],
    {
      encoding: "utf8",
      env: { PATH: process.env.PATH, NODE_ENV: "test", ...environment },
    },
  );
  return { status, stdout, stderr };
}

test("the command line makes the first administrator, by a link and nothing else on standard output", async () => {
  const made = run("account", "create", "First@Example.org", "--role", "administrator", "--locale", "en");
  const link = /^https:\/\/register\.example\/en\/invitation\/([\w-]{43})\n$/.exec(made.stdout);
  expect(made).toMatchObject({ status: 0, stderr: expect.stringContaining("first@example.org") });
  await acceptInvitation(
    null,
    { token: link?.[1] ?? "", password: "the first password" },
    { db, clock: systemClock },
  );
  expect(await db.account.findMany()).toMatchObject([{ email: "first@example.org", role: "ADMINISTRATOR" }]);
  const again = run("account", "create", "first@example.org", "--role", "administrator");
  expect(again).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining("already an account"),
  });
});

test.each([
  ["account", ["create", "somebody@example.org"]],
  ["account", ["create", "no address", "--role", "administrator"]],
  ["account", ["create", "somebody@example.org", "--role", "member"]],
  ["audit", ["verify", "everything"]],
])("%s %j is wrong usage", (command, args) => {
  expect(run(command, ...args)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("Usage: "),
  });
});

test("the audit command says that everything holds, and names the event that somebody altered", async () => {
  const sound = run("audit", "verify");
  expect(sound).toMatchObject({ status: 0, stdout: expect.stringContaining("The audit chain holds: ") });
  await owner.query(
    "BEGIN; SET LOCAL session_replication_role = replica; UPDATE workspace.audit_event SET actor_name = 'nobody' WHERE sequence = 1; COMMIT",
  );
  expect(run("audit", "verify")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("event 1 was altered"),
  });
});
