import { connectWorkspace } from "../server/db/workspace-client";
import { systemClock } from "../server/kernel/clock";
import { getBoard } from "../server/modules/board/board.queries";
import { listMyDesk } from "../server/modules/desk/desk.queries";
import { getPlan } from "../server/modules/plan/plan.queries";
import { publishEdition } from "../server/modules/publication/publication.commands";
import { findGroupName } from "../server/modules/publication/publication.queries";
import { findReading } from "../server/modules/publication/reading";
import { cloneDatabase } from "../server/testing/clone-database";
import { countedStatements } from "../server/testing/counted-statements";
import { createCast } from "../server/testing/factories";
import { bothOfficers } from "../server/testing/planned-periods";
import type { Reading } from "./reading";
import { endorseSummary, writeSummary } from "./written-summary";

const SIZES = [17, 170];
const clock = systemClock;
const EVERYTHING = { side: null, agency: null, state: null, late: false };
const [officer] = bothOfficers();

async function count(updates: number): Promise<Record<string, number>> {
  const { urls, drop } = await cloneDatabase();
  const db = connectWorkspace(urls.workspace);
  await createCast(db);
  const { slug } = await writeSummary(db, { year: 2031, updates }, "REVIEW");
  const counted = (work: Parameters<typeof countedStatements>[1]) => countedStatements(urls.workspace, work);
  const inReview = {
    listMyDesk: await counted((client) => listMyDesk(officer, { db: client, clock })),
    getBoard: await counted((client) =>
      getBoard(officer, { periodSlug: slug, ...EVERYTHING }, { db: client, clock }),
    ),
    getPlan: await counted((client) => getPlan(officer, { periodSlug: slug }, { db: client })),
  };
  await endorseSummary(db, slug);
  await publishEdition(officer, { periodSlug: slug }, { db, clock });
  const reading = { periodSlug: slug, number: "latest", locale: "zh-Hans" } as const;
  const page = await countedStatements(urls.public, async (client) => {
    await findReading(reading, { db: client });
    await findGroupName(reading, { db: client });
  });
  await db.$disconnect();
  await drop();
  return { ...inReview, "summary page (reading and group name)": page };
}

/** SQL statements of one call, for few updates and for many. */
export async function measureStatements(): Promise<Reading[]> {
  const [few = {}, many = {}] = [await count(SIZES[0] ?? 0), await count(SIZES[1] ?? 0)];
  return Object.keys(few).map((name) => ({
    what: `${name}: for ${SIZES.join(" and ")} updates`,
    ours: `${few[name]} and ${many[name]}`,
    beside: few[name] === many[name] ? "constant: yes" : "constant: NO",
  }));
}
