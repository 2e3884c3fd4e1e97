import { connectWorkspace } from "../server/db/workspace-client";
import { cast } from "../server/testing/cast";
import { sendSignIn } from "../server/testing/sign-in";
import { median, ms, quantile } from "./distribution";
import type { Reading } from "./reading";
import type { RunningRegister } from "./register";

const ROUNDS = 60;
const KNOWN = cast.hkOfficer.email;
const UNKNOWN = "nobody@agency.example";

const wrongPassword = (origin: string) => (email: string) =>
  sendSignIn(origin, { email, password: "not the password of anybody" });

const forgotten = (origin: string) => (email: string) =>
  fetch(`${origin}/api/trpc/passwordReset.ask`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ json: { email } }),
  });

interface Times {
  known: number[];
  unknown: number[];
}

/** Both are asked in turn, now one and now the other first, so that whatever else the machine does falls on both. */
async function timesOf(
  ask: (email: string) => Promise<Response>,
  clear: () => Promise<unknown>,
): Promise<Times> {
  const times: Times = { known: [], unknown: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await clear();
    const turn = round % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
    for (const which of turn) {
      const began = performance.now();
      const answer = await ask(which === "known" ? KNOWN : UNKNOWN);
      await answer.text();
      times[which].push(performance.now() - began);
    }
  }
  return times;
}

const spread = (values: readonly number[]) =>
  [0.1, 0.5, 0.9].map((share) => ms(quantile(values, share))).join(" / ");

/** In how many of a hundred pairs the unknown address took longer: fifty where nothing can be told. */
function longer({ known, unknown }: Times): string {
  const pairs = unknown.filter((time, round) => time > (known[round] ?? 0)).length;
  return ((100 * pairs) / ROUNDS).toFixed(0);
}

function readings(what: string, times: Times): Reading[] {
  const apart = median(times.unknown) - median(times.known);
  return [
    { what: `${what}, an account: p10 / p50 / p90 ms`, ours: spread(times.known), beside: "" },
    { what: `${what}, none: p10 / p50 / p90 ms`, ours: spread(times.unknown), beside: "the same" },
    {
      what: `${what}: medians apart ms; none took longer in`,
      ours: `${apart.toFixed(1)}; ${longer(times)} of 100`,
      beside: "0; 50 of 100",
    },
  ];
}

/** What somebody with a watch learns of whether an address has an account, through HTTP. */
export async function measureSignIn({ port, urls }: RunningRegister): Promise<Reading[]> {
  const db = connectWorkspace(urls.workspace, 1);
  const origin = `http://localhost:${port}`;
  const clear = () => db.signInThrottle.deleteMany();
  try {
    await wrongPassword(origin)(UNKNOWN);
    return [
      ...readings("a wrong password", await timesOf(wrongPassword(origin), clear)),
      ...readings("a forgotten one", await timesOf(forgotten(origin), clear)),
    ];
  } finally {
    await db.$disconnect();
  }
}
