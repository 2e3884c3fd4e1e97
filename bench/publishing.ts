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

interface Size {
  updates: number;
  /** One is published for each, and the median told. */
  years: readonly number[];
  /** What is wanted until the page shows it, in milliseconds. */
  wanted: string;
}

const SIZES: readonly Size[] = [
  { updates: 17, years: [2041, 2042, 2043], wanted: "300" },
  { updates: 1_000, years: [2051, 2052, 2053], wanted: "5,000" },
];
const LONGEST = 60_000;

/** Asks like an impatient reader until the page is there. */
async function untilShown(port: number, slug: string): Promise<void> {
  const path = paths.public.summary("zh-Hans", slug);
  const deadline = performance.now() + LONGEST;
  while ((await fetchBytes(port, path)).status !== 200)
    if (performance.now() > deadline) throw new Error(`${path} did not appear`);
}

/** From the officer's word to the page that everybody reads, in another process. */
async function measureSize({ port, urls }: RunningRegister, size: Size): Promise<Reading[]> {
  const { updates, years, wanted } = size;
  const db = connectWorkspace(urls.workspace);
  const [officer] = bothOfficers();
  const [publishing, shown]: [number[], number[]] = [[], []];
  for (const year of years) {
    const { slug } = await writeSummary(db, { year, updates }, "REVIEW");
    await endorseSummary(db, slug);
    const began = performance.now();
    await publishEdition(officer, { periodSlug: slug }, { db, clock: systemClock });
    publishing.push(performance.now() - began);
    await untilShown(port, slug);
    shown.push(performance.now() - began);
  }
  await db.$disconnect();
  const what = `${updates} updates:`;
  return [
    { what: `${what} publishing, ms`, ours: ms(median(publishing)), beside: "" },
    {
      what: `${what} until the public page shows them, ms`,
      ours: ms(median(shown)),
      beside: `under ${wanted}`,
    },
  ];
}

/** Each length of summary, one after the other. */
export async function measurePublishing(register: RunningRegister): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const size of SIZES) readings.push(...(await measureSize(register, size)));
  return readings;
}
