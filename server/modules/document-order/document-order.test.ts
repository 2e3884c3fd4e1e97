import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/server/kernel/clock";
import { NotFound } from "@/server/kernel/errors";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { writtenContent } from "@/server/testing/update-content";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { callOffDocument, orderDocument } from "./document-order.commands";
import { findPrepared, getOrder } from "./document-order.queries";
import { makeDocument } from "./make-document";
import { findOrdered } from "./ordered-document";

const { workspace: db, owner } = await testDatabase();
const context = { db, clock: systemClock };
const slug = "2036";
const pdf = { periodSlug: slug, fileName: "summary.zh-Hans.pdf" };
const text = { periodSlug: slug, fileName: "summary.en.txt" };
const order = (input: typeof pdf, person: Person = cast.hkOfficer) =>
  orderDocument(actorFor(person), input, context);
const stateOf = (input: typeof pdf) => getOrder(actorFor(cast.hkOfficer), input, context);

let updateId = "";
beforeAll(async () => {
  await createCast(db);
  const { updateIds } = await openPeriod(db, {
    ...{ slug, startsOn: "2036-01-01", endsOn: "2036-12-31", stage: "REVIEW" },
    updates: Array.from({ length: 160 }, (_, index) => ({
      project: `long-${index}`,
      title: { "zh-Hans": `合作项目之${index + 1}` },
      responsible: "hk-ipd",
    })),
  });
  updateId = updateIds[0] ?? "";
}, 60_000);

afterAll(() => owner.query("DELETE FROM graphile_worker._private_jobs"));

/** Somebody saves: the period's content is another one. */
async function change(paragraph: string): Promise<void> {
  const { headRevisionId } = await db.progressUpdate.findUniqueOrThrow({ where: { id: updateId } });
  const content = writtenContent([paragraph]);
  await saveUpdate(actorFor(cast.hkOfficer), { updateId, baseRevisionId: headRevisionId, content }, context);
}

/** The one job of the queue, taken and worked off as the worker does. */
async function work(): Promise<void> {
  const { rows } = await owner.query("DELETE FROM graphile_worker._private_jobs RETURNING payload");
  for (const { payload } of rows) await Reflect.apply(makeDocument(db, systemClock), null, [payload]);
}

describe("A document that takes long to make", () => {
  it("is asked for once, made by a job, and there for whoever asks", async () => {
    expect(await stateOf(pdf)).toMatchObject({ state: "NONE" });
    await Promise.all([order(pdf), order(pdf, cast.gdOfficer), order(pdf)]);
    expect(await stateOf(pdf)).toMatchObject({ state: "MAKING", percent: 0 });
    const { rows } = await owner.query("SELECT count(*)::int AS n FROM graphile_worker._private_jobs");
    expect(rows[0].n).toBe(1);

    await work();
    expect(await stateOf(pdf)).toMatchObject({ state: "READY", percent: 100 });
    const { tree } = await findOrdered(db, pdf, "2036-12-01");
    const bytes = await findPrepared(db, pdf, tree);
    expect(
      Buffer.from(bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  it("is no longer there when its content has changed", async () => {
    await order(text);
    await work();
    expect(await stateOf(text)).toMatchObject({ state: "READY" });
    await change("另一段文字。");
    expect(await stateOf(text)).toMatchObject({ state: "NONE" });
  });

  it("fails in words where its content changes before it is made", async () => {
    await order(text);
    await change("再改一次。");
    const before = await db.documentOrder.findFirstOrThrow({ where: { fileName: text.fileName } });
    await work();
    expect(await db.failedDocument.findUnique({ where: { orderId: before.id } })).toMatchObject({
      code: "documentOrder.contentChanged",
    });
    await order(text);
    expect(await stateOf(text)).toMatchObject({ state: "MAKING" });
    await work();
  });

  it("is not made when it was called off before, nor kept when it is called off meanwhile", async () => {
    await order(pdf);
    await callOffDocument(actorFor(cast.hkOfficer), pdf, context);
    await work();
    expect(await stateOf(pdf)).toMatchObject({ state: "NONE" });

    await order(pdf);
    const working = work();
    await expect
      .poll(async () => (await stateOf(pdf)).percent, { timeout: 20_000, interval: 30 })
      .toBeGreaterThan(0);
    await callOffDocument(actorFor(cast.hkOfficer), pdf, context);
    await working;
    expect(await stateOf(pdf)).toMatchObject({ state: "NONE" });
    expect(await db.preparedDocument.count({ where: { order: { fileName: pdf.fileName } } })).toBe(0);
  }, 40_000);
});

it("A bar never goes back, whoever tells late how far it was", async () => {
  await order(pdf);
  await db.documentOrder.updateMany({ where: { fileName: pdf.fileName }, data: { percent: 99 } });
  const seen: number[] = [];
  let isWorking = true;
  const working = work().finally(() => {
    isWorking = false;
  });
  while (isWorking) seen.push((await stateOf(pdf)).percent);
  await working;
  expect(Math.min(...seen)).toBe(99);
  expect(await stateOf(pdf)).toMatchObject({ state: "READY", percent: 100 });
}, 60_000);

describe("Whoever may not read the document", () => {
  it.each([
    ["an administrator", cast.admin],
    ["a member, while the summary is in review", cast.hkIpdMember],
  ])("finds none to ask for: %s", async (_, person) => {
    await expect(order(pdf, person)).rejects.toBeInstanceOf(NotFound);
    await expect(getOrder(actorFor(person), pdf, context)).rejects.toBeInstanceOf(NotFound);
  });

  it("nor is there one of an unknown kind or period", async () => {
    await expect(order({ ...pdf, fileName: "summary.fr.pdf" })).rejects.toBeInstanceOf(NotFound);
    await expect(order({ ...pdf, periodSlug: "1999" })).rejects.toBeInstanceOf(NotFound);
  });
});
