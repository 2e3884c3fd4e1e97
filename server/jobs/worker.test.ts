import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, expect, test } from "vitest";
import { insertTaskForce } from "@/prisma/seed/agencies";
import { inTransaction } from "@/server/db/transaction";
import { mailPeople } from "@/server/modules/notification/mail-people";
import type { Letter } from "@/server/modules/notification/notification.schema";
import { queueLetters } from "@/server/modules/notification/queue-letters";
import { testDatabase } from "@/server/testing/database";
import { startMailServer } from "@/server/testing/mail-server";
import { startWorker } from "./worker";

const { workspace: db, urls, owner } = await testDatabase();
await inTransaction(db, insertTaskForce);
const dataDir = await mkdtemp(path.join(tmpdir(), "register-mail-"));
afterAll(() => rm(dataDir, { recursive: true }));

const settings = {
  baseUrl: "http://localhost:3000",
  authSecret: "a secret for tests only, of enough length",
  isDemonstration: false,
  smtpUrl: null,
  mailFrom: "Register <register@example.org>",
  dataDir,
};

/** A worker that has just begun takes its first job when it has found its way about. */
const PATIENCE = { timeout: 20_000 };

function published(to: string): Letter {
  return { to, locale: "zh-Hant", template: "published", params: { periodSlug: "2024", period: "2024年" } };
}

/** Mails that wait. What the register does by the calendar waits beside them. */
async function jobsLeft(): Promise<number> {
  const { rows } = await owner.query(
    "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'deliverMail'",
  );
  return rows[0].n;
}

test("a mail leaves by SMTP when its transaction is committed, and not when it is undone", async () => {
  const server = await startMailServer();
  const worker = await startWorker(urls, { ...settings, smtpUrl: server.url });
  const undone = inTransaction(db, async (tx) => {
    await queueLetters(tx, [published("undone@example.org")]);
    throw new Error("changed my mind");
  });
  await expect(undone).rejects.toThrow("changed my mind");
  await inTransaction(db, (tx) => queueLetters(tx, [published("reader@example.org")]));
  const mail = await server.next();
  await worker.stop();
  await server.close();
  expect(mail.subject).toBe("合作項目摘要已公布：2024年");
  expect(mail.text).toContain("http://localhost:3000/zh-Hant/summaries/2024");
  expect(mail.html).toContain('lang="zh-Hant-HK"');
  expect(mail.from?.text).toBe('"Register" <register@example.org>');
  expect(server.received).toHaveLength(1);
  expect(await jobsLeft()).toBe(0);
});

test("a mail that the server turns away stays in the queue for another attempt", async () => {
  const server = await startMailServer({ refusals: 1 });
  await inTransaction(db, (tx) => queueLetters(tx, [published("patient@example.org")]));
  const first = await startWorker(urls, { ...settings, smtpUrl: server.url });
  await expect
    .poll(async () => {
      const { rows } = await owner.query(
        "SELECT attempts, last_error FROM graphile_worker.jobs WHERE task_identifier = 'deliverMail'",
      );
      return rows[0];
    }, PATIENCE)
    .toMatchObject({ attempts: 1, last_error: expect.stringContaining("come back later") });
  await first.stop();
  await owner.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
  const worker = await startWorker(urls, { ...settings, smtpUrl: server.url });
  const mail = await server.next();
  expect(mail.to).toMatchObject({ text: "patient@example.org" });
  await worker.stop();
  await server.close();
});

test("without a mail server a mail is a file that a mail program opens, readable by its owner only", async () => {
  const worker = await startWorker(urls, settings);
  await inTransaction(db, (tx) => queueLetters(tx, [published("../../reader@example.org")]));
  const folder = path.join(dataDir, "mail");
  await expect.poll(() => readdir(folder).catch(() => []), PATIENCE).toHaveLength(1);
  await worker.stop();
  const [name = ""] = await readdir(folder);
  expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z published .._.._reader@example\.org\.eml$/);
  expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
  const mail = await simpleParser(await readFile(path.join(folder, name)));
  expect(mail.subject).toBe("合作項目摘要已公布：2024年");
});

test("a template without one of its parameters is refused before anything is queued", async () => {
  const someone = { accountId: "a", email: "a@example.org", locale: "en" } as const;
  const sent = inTransaction(db, (tx) =>
    mailPeople(tx, [someone], { template: "updateReturned", params: {} }),
  );
  await expect(sent).rejects.toThrow();
  expect(await jobsLeft()).toBe(0);
});
