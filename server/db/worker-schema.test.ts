import { Logger, makeWorkerUtils, runOnce } from "graphile-worker";
import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../testing/database";
import { deployWorkerSchema, WORKER_SCHEMA } from "./worker-schema";

const { urls } = await testDatabase();
const logger = new Logger(() => () => {});

test("the workspace role adds jobs and runs them", async () => {
  const options = { connectionString: urls.workspace, schema: WORKER_SCHEMA, logger };
  const jobs = await makeWorkerUtils(options);
  await jobs.addJob("greet", { name: "A" }, { jobKey: "once" });
  await jobs.addJob("greet", { name: "B" }, { jobKey: "once" });
  await jobs.release();
  const greeted: unknown[] = [];
  await runOnce({
    ...options,
    noHandleSignals: true,
    taskList: { greet: async (payload) => void greeted.push(payload) },
  });
  expect(greeted).toEqual([{ name: "B" }]);
});

test("a job is added by the transaction that asks for it, and undone with it", async () => {
  const client = new pg.Client({ connectionString: urls.workspace });
  await client.connect();
  await client.query("BEGIN");
  await client.query(`SELECT ${WORKER_SCHEMA}.add_job('greet', '{}')`);
  await client.query("ROLLBACK");
  expect((await client.query(`SELECT FROM ${WORKER_SCHEMA}.jobs`)).rowCount).toBe(0);
  await client.end();
});

test("deploying again changes nothing", async () => {
  await deployWorkerSchema(urls.owner);
  await deployWorkerSchema(urls.owner);
});
