import { expect, test } from "@playwright/test";
import { joinEmbeddedPostgres } from "../../server/db/embedded-postgres";
import { cast, type Person } from "../../server/testing/cast";
import { chance } from "../../server/testing/chance";
import { SEED } from "../../server/testing/seed";
import { ownRegister } from "../support/own-register";
import { demandUnbroken, writersOf } from "../support/tireless-writers";

const SAVES = 500;
const CRASHES = 3;
const PERIOD = "2024";

/** Eight people, two to an update, of whom each may be too late and then puts both texts together. */
const WRITERS: readonly { person: Person; number: number }[] = [
  { person: cast.gdIpaMember, number: 1 },
  { person: cast.hkIpdMember, number: 1 },
  { person: cast.gdOfficer, number: 2 },
  { person: cast.hkOfficer, number: 2 },
  { person: cast.gdCustomsMember, number: 6 },
  { person: cast.hkCustomsMember, number: 6 },
  { person: cast.gdCopyrightMember, number: 15 },
  { person: cast.hkOfficer2, number: 15 },
];

test("a register that is killed while eight people save has every save that it acknowledged", async () => {
  test.setTimeout(600_000);
  const random = chance(SEED);
  const stretch = Math.floor(SAVES / (CRASHES + 1));
  // With the request of these numbers it is killed: others are on their way, being written, or being answered.
  const moments = Array.from({ length: CRASHES }, (_, index) => (index + 0.5) * stretch + random(stretch));
  process.stdout.write(`SEED=${SEED}: killed with requests ${moments.map(Math.floor).join(", ")}\n`);
  const register = await ownRegister();
  try {
    await register.start();
    let standing = Promise.resolve();
    let sent = 0;
    const beforeSending = async () => {
      await standing;
      sent += 1;
      if (moments.length === 0 || sent < (moments[0] ?? 0)) return;
      moments.shift();
      const withDatabase = moments.length % 2 === 0;
      standing = register.crash({ withDatabase }).then(() => register.start());
    };
    const writers = await writersOf(register.url, PERIOD, WRITERS, {
      beforeSending,
      standing: () => standing,
    });
    const acknowledged = await writers.writeUntil(SAVES);
    expect(moments).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(SAVES);
    const postgres = await joinEmbeddedPostgres(register.dataDir);
    await demandUnbroken(postgres.url(), acknowledged).finally(() => postgres.leave());
  } finally {
    await register.close();
  }
});
