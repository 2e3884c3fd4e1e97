import { paths } from "../components/navigation/paths";
import { connectWorkspace } from "../server/db/workspace-client";
import { systemClock } from "../server/kernel/clock";
import { publishEdition } from "../server/modules/publication/publication.commands";
import { bothOfficers } from "../server/testing/planned-periods";
import { median, ms } from "./distribution";
import { fetchBytes } from "./fetch-bytes";
import type { Reading } from "./reading";
import type { RunningRegister } from "./register";
import { endorseSummary, writeSummary } from "./written-summary";

const YEARS = [2041, 2042, 2043];
const LONGEST = 10_000;

/** Asks like an impatient reader until the page is there. */
async function untilShown(port: number, slug: string): Promise<void> {
  const path = paths.public.summary("zh-Hans", slug);
  const deadline = performance.now() + LONGEST;
  while ((await fetchBytes(port, path)).status !== 200)
    if (performance.now() > deadline) throw new Error(`${path} did not appear`);
}

/** From the officer's word to the page that everybody reads, in another process. */
export async function measurePublishing({ port, urls }: RunningRegister): Promise<Reading[]> {
  const db = connectWorkspace(urls.workspace);
  const [officer] = bothOfficers();
  const [publishing, shown]: [number[], number[]] = [[], []];
  for (const year of YEARS) {
    const { slug } = await writeSummary(db, { year, updates: 17 }, "REVIEW");
    await endorseSummary(db, slug);
    const began = performance.now();
    await publishEdition(officer, { periodSlug: slug }, { db, clock: systemClock });
    publishing.push(performance.now() - began);
    await untilShown(port, slug);
    shown.push(performance.now() - began);
  }
  await db.$disconnect();
  return [
    { what: "17 updates: publishing, ms", ours: ms(median(publishing)), beside: "" },
    {
      what: "17 updates: until the public page shows them, ms",
      ours: ms(median(shown)),
      beside: "under 1,000",
    },
  ];
}
