import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import { fixedClock } from "@/server/kernel/clock";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { createCast } from "@/server/testing/factories";
import { loadConverter } from "../progress-update/load-converter";
import type { AddTerm } from "./glossary.schema";
import { loadGlossary } from "./load-glossary";

const { workspace: db } = await testDatabase();
beforeAll(() => createCast(db));

const NOW = "2031-03-01T08:00:00.000Z";
const admin = callerAs(cast.admin, db, fixedClock(NOW));
const conflict = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) });

const TERM: AddTerm = {
  kind: "scheme",
  standing: "official",
  rendering: { "zh-Hans": "软件正版化计划", "zh-Hant": "正版軟件計劃", en: "Genuine Software Scheme" },
};
const convert = (text: string) =>
  inTransaction(db, async (tx) => (await loadConverter(tx))(text, "zh-Hans", "zh-Hant"));
const only = async () => {
  const [term, ...more] = await admin.glossary.list();
  if (!term || more.length > 0) throw new Error("there is not one term");
  return term;
};

describe("a term", () => {
  it("that is added is followed by conversion and known to proof-reading, with who wrote it and when", async () => {
    expect(await convert("推行软件正版化计划")).not.toContain("正版軟件計劃");
    await admin.glossary.add(TERM);
    expect(await convert("推行软件正版化计划")).toBe("推行正版軟件計劃");
    expect(await loadGlossary(db)).toEqual([TERM]);
    expect(await only()).toMatchObject({ ...TERM, changed: { by: cast.admin.name, at: new Date(NOW) } });
  });

  it("is not added twice, nor in another standing", async () => {
    await expect(admin.glossary.add({ ...TERM, standing: "english-unofficial" })).rejects.toEqual(
      conflict("glossary.known"),
    );
  });

  it("is changed from what somebody saw, and the log keeps what it was", async () => {
    const { id: termId, changed: _, ...seen } = await only();
    const rendering = { ...TERM.rendering, "zh-Hant": "軟件正版計劃" };
    await admin.glossary.change({ ...TERM, termId, rendering, seen });
    const late = admin.glossary.change({ ...TERM, kind: "event", termId, seen });
    await expect(late).rejects.toEqual(conflict("glossary.changedMeanwhile"));
    expect(await convert("推行软件正版化计划")).toBe("推行軟件正版計劃");
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: "glossary.changeTerm" } });
    expect(event).toMatchObject({
      subjectId: termId,
      data: {
        termBefore: expect.stringContaining("正版軟件計劃"),
        term: expect.stringContaining("軟件正版計劃"),
      },
    });
  });

  it("that is removed is followed no more", async () => {
    const { id: termId } = await only();
    await admin.glossary.remove({ termId });
    expect(await admin.glossary.list()).toEqual([]);
    expect(await convert("推行软件正版化计划")).not.toContain("軟件正版計劃");
    await expect(admin.glossary.remove({ termId })).rejects.toEqual(conflict("glossary.notFound"));
    expect(await db.auditEvent.count({ where: { subjectId: termId } })).toBe(3);
  });
});
