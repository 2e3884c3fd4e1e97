import { paths } from "../components/navigation/paths";
import { connectWorkspace } from "../server/db/workspace-client";
import { cast } from "../server/testing/cast";
import { signIn } from "../server/testing/sign-in";
import { median, ms, quantile } from "./distribution";
import type { Reading } from "./reading";
import { PASSWORD, type RunningRegister } from "./register";
import { writeSummary } from "./written-summary";

const UPDATES = 500;
const YEAR = 2061;
const ROUNDS = 9;

/** An officer opens the board of a long period: from the request until the last byte of the page is there. */
export async function measureBoard({ port, urls }: RunningRegister): Promise<Reading[]> {
  const db = connectWorkspace(urls.workspace);
  const { slug } = await writeSummary(db, { year: YEAR, updates: UPDATES }, "COLLECTING");
  await db.$disconnect();
  const origin = `http://localhost:${port}`;
  const cookie = await signIn(origin, { email: cast.gdOfficer.email, password: PASSWORD });
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const answer = await fetch(`${origin}${paths.desk.period("zh-Hans", slug)}`, { headers: { cookie } });
    const page = await answer.text();
    times.push(performance.now() - began);
    if (!answer.ok || !page.includes(`>${UPDATES}<`)) throw new Error("the board did not show its updates");
    bytes = Buffer.byteLength(page);
  }
  return [
    {
      what: `${UPDATES} updates on the board: p50 / p95 ms, kB`,
      ours: `${ms(median(times))} / ${ms(quantile(times, 0.95))}, ${(bytes / 1000).toFixed(0)}`,
      beside: "under 1,000",
    },
  ];
}
