import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { bothOfficers } from "@/server/testing/planned-periods";
import { writtenContent } from "@/server/testing/update-content";
import { acceptUpdate, submitUpdate } from "../review/review.commands";
import { findPreviousUpdate } from "./previous-update";
import { saveUpdate } from "./progress-update.commands";

let db: WorkspaceDb;
const member = actorFor(cast.hkCustomsMember);
const officer = actorFor(cast.hkOfficer);
const context = () => ({ db, clock: fixedClock("2025-01-10T08:00:00Z") });

/** A year of one project, collecting, with one paragraph written. */
async function year(number: number) {
  const { updateIds } = await openPeriod(db, {
    ...{ slug: `${number}`, startsOn: `${number}-01-01`, endsOn: `${number}-12-31`, stage: "COLLECTING" },
    updates: [{ project: "customs", title: { "zh-Hans": "联合执法" }, responsible: "hk-customs" }],
  });
  const updateId = updateIds[0] ?? "";
  const content = writtenContent([`${number}年的进展。`]);
  const { revisionId } = await saveUpdate(member, { updateId, baseRevisionId: null, content }, context());
  return { updateId, revisionId };
}

/** An edition of empty content: that there is one is what makes the period published. */
async function publish(periodSlug: string): Promise<void> {
  const {
    id: periodId,
    startsOn,
    endsOn,
  } = await db.reportingPeriod.findUniqueOrThrow({ where: { slug: periodSlug } });
  const content = new TextEncoder().encode("{}");
  const digest = createHash("sha256").update(content).digest("hex");
  const [reviewOpenedAt, givenAt] = [new Date("2024-01-05"), new Date("2024-01-06")];
  const opened = { reviewOpenedAt, reviewOpenedById: officer.accountId };
  await db.reportingPeriod.update({ where: { id: periodId }, data: opened });
  await db.endorsement.createMany({
    data: bothOfficers().map(({ accountId, side }) => ({
      ...{ periodId, subject: "SUMMARY", sideCode: side, accountId, digest, givenAt },
    })),
  });
  await db.edition.create({
    data: {
      ...{ periodSlug, number: 1, startsOn, endsOn, provenance: "ENDORSED_HERE", publishedAt: new Date() },
      ...{ digest, content, manifest: content },
    },
  });
}

let projectId = "";
let years: Record<2021 | 2022 | 2023, { updateId: string; revisionId: string }>;

const reportedBefore = async (day: string) => {
  const previous = await findPreviousUpdate(db, projectId, new Date(day));
  return previous && [previous.period.slug, previous.content.texts["zh-Hans"]?.paragraphs];
};

beforeAll(async () => {
  db = (await testDatabase()).workspace;
  await createCast(db);
  years = { 2021: await year(2021), 2022: await year(2022), 2023: await year(2023) };
  const row = await db.progressUpdate.findUniqueOrThrow({ where: { id: years[2021].updateId } });
  projectId = row.projectId;
});

describe("What a project reported last", () => {
  it("is nothing while every earlier period has drafts alone", async () => {
    expect(await reportedBefore("2024-01-01")).toBeNull();
  });

  it("is what was published, past the drafts of later periods that are still open", async () => {
    await publish("2021");
    expect(await reportedBefore("2024-01-01")).toEqual(["2021", ["2021年的进展。"]]);
    expect(await reportedBefore("2021-01-01")).toBeNull();
  });

  it("is the newest that was accepted, as it was accepted, whoever goes on writing it", async () => {
    await submitUpdate(member, years[2022], context());
    expect((await reportedBefore("2024-01-01"))?.[0]).toBe("2021");
    await acceptUpdate(officer, years[2022], context());
    const { updateId, revisionId } = years[2022];
    const content = writtenContent(["还在改。"]);
    await saveUpdate(officer, { updateId, baseRevisionId: revisionId, content }, context());
    expect(await reportedBefore("2024-01-01")).toEqual(["2022", ["2022年的进展。"]]);
  });
});
