import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { isOfficer, type SecretariatOfficer } from "@/server/kernel/actor";
import { systemClock } from "@/server/kernel/clock";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { endorsing } from "@/server/testing/endorsing";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { bringToStage } from "@/server/testing/period-at-stage";
import { renderText } from "../document/text";
import { orderDocument } from "./document-order.commands";
import { findPrepared, getOrder } from "./document-order.queries";
import type { OrderedFile } from "./document-order.schema";
import { makeDocument } from "./make-document";
import { findOrdered } from "./ordered-document";

const { workspace: db, owner } = await testDatabase();
const context = { db, clock: systemClock };
const people = endorsing(db);
const stateOf = async (file: OrderedFile) => (await getOrder(actorFor(cast.gdOfficer), file, context)).state;

beforeAll(() => createCast(db));
afterEach(() => owner.query("DELETE FROM graphile_worker._private_jobs"));

/** Asks for a document, and makes it as the worker does. */
async function make(file: OrderedFile): Promise<void> {
  // Of other tasks, such as the mails of a publication, nothing is worked off here.
  await owner.query("DELETE FROM graphile_worker._private_jobs");
  await orderDocument(actorFor(cast.gdOfficer), file, context);
  const { rows } = await owner.query("DELETE FROM graphile_worker._private_jobs RETURNING payload");
  for (const { payload } of rows) await Reflect.apply(makeDocument(db, systemClock), null, [payload]);
  expect(await stateOf(file)).toBe("READY");
}

function officer(person: Person): SecretariatOfficer {
  const actor = actorFor(person);
  if (!isOfficer(actor)) throw new Error(`${person.email} is no officer`);
  return actor;
}

async function inPlanning(year: number): Promise<{ plan: OrderedFile; updateId: string }> {
  const slug = String(year);
  const { updateIds } = await openPeriod(db, {
    ...{ slug, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, stage: "PLANNING" },
    updates: [{ project: `of-${year}`, title: { "zh-Hans": "合作项目" }, responsible: "hk-ipd" }],
  });
  return { plan: { periodSlug: slug, fileName: "plan.zh-Hans.txt" }, updateId: updateIds[0] ?? "" };
}

describe("A document that was made beforehand is no longer there", () => {
  it("when somebody else is to write a project of the plan", async () => {
    const { plan, updateId } = await inPlanning(2061);
    await make(plan);
    await db.assignment.create({
      data: { updateId, agencyId: agencyId("gd-ipa"), sideCode: "GUANGDONG", kind: "CONTRIBUTING" },
    });
    expect(await stateOf(plan)).toBe("NONE");
  });

  it("when the plan that it marks as a draft has been agreed", async () => {
    const { plan } = await inPlanning(2062);
    await make(plan);
    await bringToStage(db, plan.periodSlug, "COLLECTING", [officer(cast.gdOfficer), officer(cast.hkOfficer)]);
    expect(await stateOf(plan)).toBe("NONE");
  });

  it("when the summary that it marks as a draft has been published", async () => {
    const { slug } = await people.inReview();
    const summary = { periodSlug: slug, fileName: "summary.zh-Hans.txt" };
    await make(summary);
    await people.give(cast.gdOfficer, slug);
    await people.give(cast.hkOfficer, slug);
    expect(await stateOf(summary)).toBe("READY");
    await people.publish(cast.gdOfficer, slug);
    expect(await stateOf(summary)).toBe("NONE");
    await make(summary);
    const { tree } = await findOrdered(db, summary, "2036-12-01");
    const bytes = await findPrepared(db, summary, tree);
    expect(tree.draft).toBeNull();
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe(renderText(tree));
  }, 120_000);
});
