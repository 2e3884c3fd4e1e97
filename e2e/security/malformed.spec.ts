import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { paths } from "../../components/navigation/paths";
import { joinEmbeddedPostgres } from "../../server/db/embedded-postgres";
import { cast } from "../../server/testing/cast";
import { type Order, type Outcome, outcomeSchema } from "../../server/testing/malformed/send-all.schema";
import { SEED } from "../../server/testing/seed";
import { signIn } from "../../server/testing/sign-in";
import { ownRegister } from "../support/own-register";
import { type LeftOut, tableContents } from "../support/table-contents";

const REQUESTS = 10_000;
const KINDS = ["bytes", "cookies", "headers", "mutation", "path", "query", "room", "sign-in", "upload"];

/** What moves though nothing is done, and why; every other table is compared row by row. */
const MOVES: LeftOut = {
  // Whoever is signed in and asks for anything gives a sign of life, once a minute.
  "workspace.session": ["last_seen_at"],
};

/** Attempts to sign in are counted, those that can only fail too: that is what the table is for. */
const COUNTS = "workspace.sign_in_throttle";

async function sendAll(order: Order): Promise<Outcome> {
  const program = ["--import", "tsx", "server/testing/malformed/send-all.ts"];
  const sender = spawn(process.execPath, program, { stdio: ["pipe", "pipe", "inherit"] });
  sender.stdin.end(JSON.stringify(order));
  const [said] = await Promise.all([text(sender.stdout), once(sender, "exit")]);
  return outcomeSchema.parse(JSON.parse(said));
}

test("ten thousand malformed requests are refused, without a fault, and leave the records as they were", async () => {
  test.setTimeout(600_000);
  process.stdout.write(`SEED=${SEED}: ${REQUESTS} malformed requests\n`);
  const register = await ownRegister();
  const postgres = await register.start().then(() => joinEmbeddedPostgres(register.dataDir));
  try {
    const { url: origin } = register;
    const people = [cast.gdIpaMember, cast.hkOfficer, cast.admin];
    const password = process.env.DEMO_PASSWORD ?? "";
    const cookies = await Promise.all(people.map(({ email }) => signIn(origin, { email, password })));
    // What an officer is shown of a summary is kept, so that changes since can be told: shown before, it is there.
    for (const cookie of cookies)
      await fetch(`${origin}${paths.desk.summary("zh-Hans", "2024")}`, { headers: { cookie } });
    const before = await tableContents(postgres.url(), MOVES);
    const outcome = await sendAll({ origin, cookies: ["", ...cookies], seed: SEED, count: REQUESTS });
    expect(outcome.faults).toEqual([]);
    expect(Object.keys(outcome.kinds).sort()).toEqual(KINDS);
    const after = await tableContents(postgres.url(), MOVES);
    const moved = [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
    expect(moved.filter((name) => name !== COUNTS)).toEqual([]);
    expect((await fetch(`${origin}${paths.api.ready()}`)).status).toBe(200);
    const sessions = cookies.flatMap((cookie) => /session-token=([^;]+)/.exec(cookie)?.[1] ?? []);
    expect(sessions).toHaveLength(people.length);
    for (const session of sessions) expect(register.said()).not.toContain(session);
  } finally {
    await postgres.leave();
    await register.close();
  }
});
