import { describe, expect, test } from "vitest";
import { callerAs } from "@/server/testing/caller-as";
import { type CastName, cast } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { openPeriod } from "@/server/testing/open-period";
import { writtenContent } from "@/server/testing/update-content";
import type { WrittenPeriod } from "@/server/testing/written-period";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { findingsForPeriod, findingsForUpdate } from "./proof-reading.queries";

const DOUBLED = "双方就执法的的安排交换意见。";
const IMPOSSIBLE = "2031年2月30日，双方举行会议。";

const { database, desk } = await endorsingDesk();

const as = (name: CastName) => callerAs(cast[name], database.workspace).proofReading;
const headOf = async (id: string) => {
  const { headRevisionId } = await database.workspace.progressUpdate.findUniqueOrThrow({ where: { id } });
  return headRevisionId ?? "";
};

/** A period in review whose first update says this. */
async function periodSaying(words: string): Promise<WrittenPeriod & { first: string }> {
  const period = await desk.inReview();
  const [first = ""] = period.updateIds;
  await desk.save(cast.gdOfficer, first, words);
  return { ...period, first };
}

async function findingOf(updateId: string, rule: string, name: CastName = "gdOfficer") {
  const { findings } = await as(name).forUpdate({ updateId });
  const found = findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`nothing found by ${rule}: ${findings.map((finding) => finding.rule)}`);
  return found;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.cause?.code ?? error.code,
  );

describe("a mend", () => {
  test("is a save: a revision, the end of endorsements in force, and its record", async () => {
    const { first, slug, id } = await periodSaying(DOUBLED);
    await desk.give(cast.hkOfficer, slug);
    const { fingerprint, revisionId, mends } = await findingOf(first, "doubledWords");
    expect(mends.length).toBeGreaterThan(0);
    const saved = await as("gdOfficer2").mend({
      updateId: first,
      fingerprint,
      mend: 0,
      baseRevisionId: revisionId ?? "",
    });
    expect(saved.content.texts["zh-Hans"]?.paragraphs).toEqual([DOUBLED.replace("的的", "的")]);
    expect(await headOf(first)).toBe(saved.revisionId);
    const given = await database.workspace.endorsement.findMany({
      where: { periodId: id, subject: "SUMMARY" },
    });
    expect(given.map(({ endedHow }) => endedHow)).toEqual(["VOIDED"]);
    const events = await database.workspace.auditEvent.findMany({ where: { subjectId: first } });
    expect(events.at(-1)?.action).toBe("progressUpdate.saveUpdate");
    expect(events.at(-1)?.actorId).toBe(actorFor(cast.gdOfficer2).accountId);
  });

  test("is refused once the words are others, and once somebody has saved", async () => {
    const { first } = await periodSaying(DOUBLED);
    const { fingerprint, revisionId } = await findingOf(first, "doubledWords");
    const input = { updateId: first, fingerprint, mend: 0, baseRevisionId: revisionId ?? "" };
    await desk.save(cast.hkOfficer, first, `会议在广州举行。${DOUBLED}`);
    expect(await codeOf(as("gdOfficer").mend(input))).toBe("proofReading.changedSince");
    await desk.save(cast.hkOfficer, first, "双方就执法安排交换意见。");
    const baseRevisionId = await headOf(first);
    expect(await codeOf(as("gdOfficer").mend({ ...input, baseRevisionId }))).toBe("proofReading.findingGone");
    expect(await headOf(first)).toBe(baseRevisionId);
  });

  test("is refused where the finding proposes none of that number", async () => {
    const { first } = await periodSaying(DOUBLED);
    const { fingerprint, revisionId } = await findingOf(first, "doubledWords");
    const input = { updateId: first, fingerprint, mend: 99, baseRevisionId: revisionId ?? "" };
    expect(await codeOf(as("gdOfficer").mend(input))).toBe("proofReading.findingGone");
  });

  test("is nobody's who may not save", async () => {
    const { first } = await periodSaying(DOUBLED);
    const { fingerprint, revisionId } = await findingOf(first, "doubledWords");
    const input = { updateId: first, fingerprint, mend: 0, baseRevisionId: revisionId ?? "" };
    expect(await codeOf(as("gdIpaMember").mend(input))).toBe("progressUpdate.collectingClosed");
    expect(await codeOf(as("hkCustomsMember").mend(input))).toBe("progressUpdate.notFound");
    expect(await codeOf(as("admin").mend(input))).toBe("progressUpdate.notFound");
  });
});

describe("a dismissal", () => {
  const reason = "原文如此。";

  test("is kept with who, when and why, is on record, changes nothing and ends no endorsement", async () => {
    const { first, slug } = await periodSaying(DOUBLED);
    await desk.give(cast.hkOfficer, slug);
    const head = await headOf(first);
    const { fingerprint } = await findingOf(first, "doubledWords");
    await as("gdOfficer").dismiss({ updateId: first, fingerprint, reason });
    const { dismissed } = await findingOf(first, "doubledWords", "hkOfficer");
    expect(dismissed).toMatchObject({ by: cast.gdOfficer.name, reason });
    expect(await headOf(first)).toBe(head);
    const { sides } = await desk.look(cast.hkOfficer, slug);
    expect(sides.find(({ code }) => code === "HONG_KONG")?.endorsement?.isCurrent).toBe(true);
    const events = await database.workspace.auditEvent.findMany({ where: { subjectId: first } });
    expect(events.at(-1)).toMatchObject({ action: "proofReading.dismissFinding" });
    expect(events.at(-1)?.data).toMatchObject({ rule: "doubledWords", reason });
  });

  test("is given once, taken back by anybody who may, and then not again", async () => {
    const { first } = await periodSaying(DOUBLED);
    const { fingerprint } = await findingOf(first, "doubledWords");
    const name = { updateId: first, fingerprint };
    await as("gdOfficer").dismiss({ ...name, reason });
    expect(await codeOf(as("hkOfficer").dismiss({ ...name, reason }))).toBe("proofReading.alreadyDismissed");
    await as("hkOfficer").takeBack(name);
    expect((await findingOf(first, "doubledWords")).dismissed).toBeNull();
    expect(await codeOf(as("hkOfficer").takeBack(name))).toBe("proofReading.notDismissed");
    const events = await database.workspace.auditEvent.findMany({ where: { subjectId: first } });
    expect(events.at(-1)?.action).toBe("proofReading.takeBackDismissal");
  });

  test("holds where its words move, and ends when they change", async () => {
    const { first } = await periodSaying(DOUBLED);
    const { fingerprint } = await findingOf(first, "doubledWords");
    await as("gdOfficer").dismiss({ updateId: first, fingerprint, reason });
    await desk.save(cast.hkOfficer, first, `会议在广州举行。${DOUBLED}`);
    expect((await findingOf(first, "doubledWords")).dismissed?.reason).toBe(reason);
    await desk.save(cast.hkOfficer, first, DOUBLED.replace("安排", "计划"));
    expect((await findingOf(first, "doubledWords")).dismissed).toBeNull();
  });

  test("is not of what is not found", async () => {
    const { first } = await periodSaying(DOUBLED);
    const fingerprint = "0".repeat(64);
    const refused = as("gdOfficer").dismiss({ updateId: first, fingerprint, reason });
    expect(await codeOf(refused)).toBe("proofReading.findingGone");
  });

  test("says why, in at most 500 characters", async () => {
    const { first } = await periodSaying(DOUBLED);
    const { fingerprint } = await findingOf(first, "doubledWords");
    const dismiss = (words: string) =>
      codeOf(as("gdOfficer").dismiss({ updateId: first, fingerprint, reason: words }));
    expect(await dismiss("  ")).toBe("BAD_REQUEST");
    expect(await dismiss("是".repeat(501))).toBe("BAD_REQUEST");
    expect(await dismiss("是".repeat(500))).toBe("done");
  });

  test("is a member's in their own update, unless it must be resolved", async () => {
    const { first } = await periodSaying(`${DOUBLED}${IMPOSSIBLE}`);
    const light = await findingOf(first, "doubledWords", "gdIpaMember");
    const heavy = await findingOf(first, "impossibleDate", "gdIpaMember");
    expect(heavy.severity).toBe("MUST_RESOLVE");
    expect([light.can.dismiss.allowed, heavy.can.dismiss.allowed]).toEqual([true, false]);
    const input = (fingerprint: string) => ({ updateId: first, fingerprint, reason });
    expect(await codeOf(as("gdIpaMember").dismiss(input(heavy.fingerprint)))).toBe(
      "proofReading.secretariatsDismiss",
    );
    expect(await codeOf(as("gdIpaMember").dismiss(input(light.fingerprint)))).toBe("done");
    expect(await codeOf(as("hkCustomsMember").dismiss(input(light.fingerprint)))).toBe(
      "progressUpdate.notFound",
    );
    expect(await codeOf(as("admin").dismiss(input(light.fingerprint)))).toBe("progressUpdate.notFound");
  });
});

describe("what must be resolved", () => {
  test("keeps a side from endorsing, by the button and past it, until it is dismissed", async () => {
    const { first, slug } = await periodSaying(IMPOSSIBLE);
    const { can, issues } = await desk.look(cast.hkOfficer, slug);
    expect(can.give).toEqual({ allowed: false, reason: "proofReading.findingsRemain" });
    expect(issues).toMatchObject([
      { code: "proofReading.mustBeResolved", params: { number: 1 }, place: first },
    ]);
    expect(await codeOf(desk.give(cast.hkOfficer, slug))).toBe("proofReading.findingsRemain");
    const { findings } = await as("gdOfficer").forUpdate({ updateId: first });
    for (const { fingerprint, severity } of findings) {
      if (severity === "MUST_RESOLVE") {
        await as("gdOfficer").dismiss({ updateId: first, fingerprint, reason: "原文如此。" });
      }
    }
    expect(await codeOf(desk.give(cast.hkOfficer, slug))).toBe("done");
  });

  test("keeps nobody from endorsing a transcription", async () => {
    const { slug, updateIds } = await desk.transcribed();
    await desk.save(cast.gdOfficer, updateIds[0] ?? "", IMPOSSIBLE);
    expect(await codeOf(desk.give(cast.hkOfficer, slug, "TRANSCRIPTION"))).toBe("done");
  });
});

describe("who is told", () => {
  test("officers of the whole period; before publication nobody else, and an administrator never", async () => {
    const { slug } = await periodSaying(DOUBLED);
    const { findings } = await as("hkOfficer").forPeriod({ periodSlug: slug });
    expect(findings.some(({ rule }) => rule === "doubledWords")).toBe(true);
    for (const name of ["gdIpaMember", "hkCustomsMember", "admin"] as const) {
      expect(await codeOf(as(name).forPeriod({ periodSlug: slug }))).toBe("reportingPeriod.notFound");
    }
    expect(await codeOf(as("hkOfficer").forPeriod({ periodSlug: "1999" }))).toBe("reportingPeriod.notFound");
  });

  test("of one update, those who may know of it", async () => {
    const { first } = await periodSaying(DOUBLED);
    expect((await findingOf(first, "doubledWords", "gdIpaMember")).excerpt?.words).toContain("的的");
    for (const name of ["hkCustomsMember", "admin"] as const) {
      expect(await codeOf(as(name).forUpdate({ updateId: first }))).toBe("progressUpdate.notFound");
    }
  });
});

test("as many statements are sent for one update as for nine", async () => {
  const actor = actorFor(cast.gdOfficer);
  const written = async (year: number, count: number) => {
    const days = { slug: String(year), startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
    const updates = Array.from({ length: count }, (_, index) => ({
      project: `counted-${index}`,
      title: { "zh-Hans": `合作项目之${index}` },
      responsible: "gd-ipa",
    }));
    const { updateIds } = await openPeriod(database.workspace, { ...days, stage: "COLLECTING", updates });
    for (const updateId of updateIds) {
      const content = writtenContent([DOUBLED, IMPOSSIBLE]);
      await saveUpdate(actor, { updateId, baseRevisionId: null, content }, desk.context);
    }
    return { periodSlug: days.slug, updateId: updateIds[0] ?? "" };
  };
  const [one, nine] = [await written(2051, 1), await written(2052, 9)];
  const url = database.urls.workspace;
  const ofPeriod = (of: typeof one) => countedStatements(url, (db) => findingsForPeriod(actor, of, { db }));
  const ofUpdate = (of: typeof one) => countedStatements(url, (db) => findingsForUpdate(actor, of, { db }));
  expect(await ofPeriod(one)).toBeGreaterThan(5);
  expect(await ofPeriod(nine)).toBe(await ofPeriod(one));
  expect(await ofUpdate(nine)).toBe(await ofUpdate(one));
});
