import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { undone } from "@/server/testing/undone";
import { writtenPeriod } from "@/server/testing/written-period";
import { mailTime } from "../notification/mail-transport";
import { forgetOutdated } from "./forget-outdated";
import { momentBefore, NO_PASSWORD } from "./retention.rules";
import { RETENTION, type RetentionKind } from "./retention.schema";

const { workspace: db } = await testDatabase();
const clock = fixedClock("2031-03-09T19:00:00Z");
const dataDir = await mkdtemp(path.join(tmpdir(), "register-retention-"));
afterAll(() => rm(dataDir, { recursive: true }));

const older = actorFor(cast.gdIpaMember).accountId;
const younger = actorFor(cast.gdPsdMember).accountId;
const admin = actorFor(cast.admin).accountId;

beforeAll(async () => {
  await createCast(db);
  await writtenPeriod(db, 2030);
});

/** How a row comes about whose time began at a moment, under the id of an account; and which of them are left. */
interface Kept {
  kind: Exclude<RetentionKind, "mailFiles">;
  what: string;
  /** Each with the id as $1 and the moment as $2. */
  put: string;
  left: string;
}

const FAR = "'2032-01-01'";
const session = (columns: string, values: string): Pick<Kept, "put" | "left"> => ({
  put: `INSERT INTO workspace.session (id, account_id, created_at, last_seen_at, ${columns})
    VALUES ($1, $1, $2::timestamptz - interval '1 hour', $2, ${values})`,
  left: "SELECT id FROM workspace.session",
});
const invitation = (columns: string, values: string): Pick<Kept, "put" | "left"> => ({
  put: `INSERT INTO workspace.invitation (id, token_hash, email, name, locale, role, created_at, ${columns})
    VALUES ($1, $1, $1 || '@a.example', 'A', 'en', 'ADMINISTRATOR', $2::timestamptz - interval '1 day', ${values})`,
  left: "SELECT id FROM workspace.invitation",
});
const link = (columns: string, values: string): Pick<Kept, "put" | "left"> => ({
  put: `INSERT INTO workspace.password_reset (id, token_hash, account_id, created_at, ${columns})
    VALUES ($1, $1, $1, $2::timestamptz - interval '10 minutes', ${values})`,
  left: "SELECT id FROM workspace.password_reset",
});
const notice = (columns: string, values: string): Pick<Kept, "put" | "left"> => ({
  put: `INSERT INTO workspace.notice (id, account_id, code, params, created_at${columns})
    VALUES ($1, $1, 'review.returned', '{}', $2::timestamptz${values})`,
  left: "SELECT id FROM workspace.notice",
});
const closure = `INSERT INTO workspace.account_closure (account_id, closed_by_id, closed_at) VALUES ($1, '${admin}', $2::timestamptz)`;
const ANY_UPDATE = "(SELECT id FROM workspace.progress_update ORDER BY number LIMIT 1)";
const ANY_REVISION = `(SELECT head_revision_id FROM workspace.progress_update WHERE id = ${ANY_UPDATE})`;

const KEPT: Kept[] = [
  { kind: "endedSessions", what: "that was ended", ...session("expires_at, ended_at", `${FAR}, $2`) },
  { kind: "endedSessions", what: "that ran out", ...session("expires_at", "$2") },
  {
    kind: "knownDevices",
    what: "that nobody came in by",
    put: `INSERT INTO workspace.known_device (account_id, device_hash, seen_at) VALUES ($1, repeat('a', 64), $2::timestamptz)`,
    left: "SELECT account_id AS id FROM workspace.known_device",
  },
  {
    kind: "signInAttempts",
    what: "of a password",
    put: `INSERT INTO workspace.sign_in_throttle (key, points, expire)
      VALUES ($1, 1, (extract(epoch FROM $2::timestamptz) * 1000)::bigint + 15 * 60000)`,
    left: "SELECT key AS id FROM workspace.sign_in_throttle",
  },
  { kind: "invitations", what: "that ran out", ...invitation("expires_at", "$2") },
  {
    kind: "invitations",
    what: "that was taken back",
    ...invitation("expires_at, revoked_at", `${FAR}, $2`),
  },
  {
    kind: "invitations",
    what: "that was accepted",
    ...invitation("expires_at, accepted_at, account_id", `${FAR}, $2, $1`),
  },
  { kind: "resetLinks", what: "that ran out", ...link("expires_at", "$2") },
  {
    kind: "resetLinks",
    what: "that was used",
    ...link("expires_at, used_at", "$2::timestamptz + interval '5 minutes', $2"),
  },
  { kind: "settledNotices", what: "that was read", ...notice(", read_at", ", now()") },
  { kind: "settledNotices", what: "whose matter is done", ...notice(", done_at", ", now()") },
  { kind: "unreadNotices", what: "that nobody read", ...notice("", "") },
  {
    kind: "failedMails",
    what: "after the last attempt",
    put: `WITH job AS (SELECT * FROM graphile_worker.add_job('deliverMail', json_build_object('to', $1::text), run_at => $2::timestamptz, max_attempts => 1))
      SELECT graphile_worker.permanently_fail_jobs(ARRAY(SELECT id FROM job))`,
    left: "SELECT payload ->> 'to' AS id FROM graphile_worker._private_jobs",
  },
  {
    kind: "presence",
    what: "at an update",
    put: `INSERT INTO workspace.presence (update_id, account_id, seen_at) VALUES (${ANY_UPDATE}, $1, $2::timestamptz)`,
    left: "SELECT account_id AS id FROM workspace.presence",
  },
  {
    kind: "visits",
    what: "to an update",
    put: `INSERT INTO workspace.update_visit (account_id, update_id, revision_id, known_id, at)
      VALUES ($1, ${ANY_UPDATE}, ${ANY_REVISION}, ${ANY_REVISION}, $2::timestamptz)`,
    left: "SELECT account_id AS id FROM workspace.update_visit",
  },
  {
    kind: "documents",
    what: "that was asked for",
    put: `INSERT INTO workspace.document_order (id, period_id, file_name, digest, asked_by_id, asked_at)
      VALUES ($1, (SELECT id FROM workspace.reporting_period LIMIT 1), $1, repeat('a', 64), $1, $2::timestamptz)`,
    left: "SELECT id FROM workspace.document_order",
  },
  {
    kind: "closedAccess",
    what: "by a password",
    put: closure,
    left: "SELECT id FROM workspace.account WHERE password_hash <> '$argon2id$' AND id IN (SELECT account_id FROM workspace.account_closure)",
  },
  {
    kind: "closedAddresses",
    what: "of a person",
    put: closure,
    left: "SELECT id FROM workspace.account WHERE email LIKE '%@demo.example' AND id IN (SELECT account_id FROM workspace.account_closure)",
  },
];

const forget = (open: WorkspaceDb) => forgetOutdated({ db: open, clock, dataDir });

/** Two of a kind, of which one is past its span by a second and the other is not yet: what the job leaves of them. */
async function leftOf({ kind, put, left }: Kept): Promise<{ ids: unknown[]; told: unknown }> {
  const end = momentBefore(clock.now(), RETENTION[kind]).getTime();
  return undone(db, async (open) => {
    await open.$queryRawUnsafe(put, older, new Date(end - 1000));
    await open.$queryRawUnsafe(put, younger, new Date(end + 1000));
    await forget(open);
    const rows = await open.$queryRawUnsafe<{ id: string }[]>(left);
    const event = await open.auditEvent.findFirst({ where: { action: "retention.forgetOutdated" } });
    return { ids: rows.map(({ id }) => id), told: event?.data };
  });
}

describe("every day", () => {
  it.each(KEPT)("deletes what is past its span, and keeps what is not: $kind $what", async (kept) => {
    const { ids, told } = await leftOf(kept);
    expect(ids).toEqual([younger]);
    expect(told).toMatchObject({ [kept.kind]: 1 });
  });

  it("tries every span that there is", () => {
    const tried = new Set<string>([...KEPT.map(({ kind }) => kind), "mailFiles"]);
    expect(Object.keys(RETENTION).filter((kind) => !tried.has(kind))).toEqual([]);
  });

  it("deletes mails that were written to files, by their time, and nothing else that is there", async () => {
    const end = momentBefore(clock.now(), RETENTION.mailFiles).getTime();
    const [old, young] = [-1000, 1000].map((ms) => `${mailTime(new Date(end + ms))} invitation a@b.eml`);
    await mkdir(path.join(dataDir, "mail"));
    for (const name of [old ?? "", young ?? "", "0000.txt"])
      await writeFile(path.join(dataDir, "mail", name), "");
    await undone(db, forget);
    expect((await readdir(path.join(dataDir, "mail"))).toSorted()).toEqual(["0000.txt", young]);
  });

  it("keeps a mail that waits for another attempt, however long it waits", async () => {
    const waiting = await undone(db, async (open) => {
      await open.$queryRaw`SELECT id FROM graphile_worker.add_job('deliverMail', '{"to":"a@b.example"}'::json, run_at => '2020-01-01'::timestamptz)`;
      await forget(open);
      return open.$queryRaw`SELECT 1 FROM graphile_worker.jobs`;
    });
    expect(waiting).toHaveLength(1);
  });

  it("takes from a closed account all that let its person in, and leaves it their name and work", async () => {
    const account = await undone(db, async (open) => {
      await open.$executeRawUnsafe(closure, older, new Date("2031-01-01T00:00:00Z"));
      await open.secondFactor.create({ data: { accountId: older, sealedSecret: "sealed", lastStep: 0 } });
      await open.linkedIdentity.create({ data: { issuer: "i", subject: "s", accountId: older } });
      await open.knownDevice.create({
        data: { accountId: older, deviceHash: "a".repeat(64), seenAt: clock.now() },
      });
      await open.mailChoice.create({ data: { accountId: older, kind: "COMMENT", delivery: "DIGEST" } });
      await open.waitingLetter.create({ data: { accountId: older, letter: {} } });
      await forget(open);
      return open.account.findUniqueOrThrow({
        where: { id: older },
        include: {
          ...{ secondFactor: true, linkedIdentities: true, knownDevices: true },
          ...{ mailChoices: true, waitingLetters: true, _count: { select: { revisions: true } } },
        },
      });
    });
    expect(account).toMatchObject({
      ...{ name: cast.gdIpaMember.name, email: cast.gdIpaMember.email, passwordHash: NO_PASSWORD },
      ...{ secondFactor: null, linkedIdentities: [], knownDevices: [] },
      ...{ mailChoices: [], waitingLetters: [] },
    });
    expect(account._count.revisions).toBeGreaterThan(0);
  });

  it("says nothing in the audit log where there was nothing to delete", async () => {
    const events = await undone(db, async (open) => {
      await forget(open);
      return open.auditEvent.count({ where: { action: "retention.forgetOutdated" } });
    });
    expect(events).toBe(0);
  });
});

test("a year is over on the same day of the next one", () => {
  const leap = new Date("2032-02-29T00:00:00Z");
  expect(momentBefore(leap, { unit: "YEARS", count: 4 })).toEqual(new Date("2028-02-29T00:00:00Z"));
});
