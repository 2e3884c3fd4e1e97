import { expect, test } from "vitest";
import { testDatabase } from "../testing/database";
import { inTransaction } from "./transaction";

const { workspace, owner, urls } = await testDatabase();
await owner.query(`CREATE TABLE workspace.counter (id int PRIMARY KEY, value int NOT NULL);
                   INSERT INTO workspace.counter VALUES (1, 0), (2, 0)`);

const values = async () =>
  (await owner.query("SELECT value FROM workspace.counter ORDER BY id")).rows.map(
    (row: { value: number }) => row.value,
  );

/** Lets nobody through until `count` have come, once. */
function barrier(count: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let waiting = 0;
  return () => {
    waiting += 1;
    if (waiting >= count) open();
    return opened;
  };
}

test("two transactions that lock each other out both come through", async () => {
  expect(urls.workspace).toContain("workspace");
  const bothHoldOne = barrier(2);
  const attempts: number[] = [];
  const raise = (first: number, second: number) =>
    inTransaction(workspace, async (tx) => {
      attempts.push(first);
      await tx.$executeRaw`UPDATE workspace.counter SET value = value + 1 WHERE id = ${first}`;
      await bothHoldOne();
      await tx.$executeRaw`UPDATE workspace.counter SET value = value + 1 WHERE id = ${second}`;
    });
  await Promise.all([raise(1, 2), raise(2, 1)]);
  expect(await values()).toEqual([2, 2]);
  expect(attempts).toHaveLength(3);
});

test("what fails for another reason is undone and not tried again", async () => {
  const before = await values();
  let attempts = 0;
  const failing = inTransaction(workspace, async (tx) => {
    attempts += 1;
    await tx.$executeRaw`UPDATE workspace.counter SET value = 99`;
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect([attempts, await values()]).toEqual([1, before]);
});

test("a transaction that PostgreSQL gives up again and again ends in its error, after four attempts", async () => {
  let attempts = 0;
  const hopeless = inTransaction(workspace, async (tx) => {
    attempts += 1;
    await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '40001'; END $$`;
  });
  await expect(hopeless).rejects.toThrow();
  expect(attempts).toBe(4);
});
