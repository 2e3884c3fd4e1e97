import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "../../server/db/transaction";
import { verifyChain } from "../../server/modules/audit/verify-chain";
import { renderText } from "../../server/modules/document/text";
import { summaryDigest } from "../../server/modules/publication/digest";
import { composeSummary } from "../../server/modules/summary/compose";
import { loadSummaryContent } from "../../server/modules/summary/load-content";
import { normaliseForComparison } from "../../server/modules/summary/normalise-source";
import { summaryContentSchema } from "../../server/modules/summary/summary.schema";
import { readSettings } from "../../server/settings/settings";
import { testDatabase } from "../../server/testing/database";
import { seed } from "./seed";

const SOURCE = readFileSync("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt", "utf8");

const database = await testDatabase();

async function contentOf(slug: string) {
  const { id } = await database.workspace.reportingPeriod.findUniqueOrThrow({ where: { slug } });
  return inTransaction(database.workspace, (tx) => loadSummaryContent(tx, id));
}

beforeAll(async () => {
  const settings = readSettings({
    DEMO: "1",
    DEMO_PASSWORD: "a password for the seed",
    AUTH_SECRET: "a secret for the seed, of enough length",
  });
  await seed(database.urls, settings);
});

describe("the real summary, brought in as records", () => {
  test("composed from the records alone it is the source text again", async () => {
    const composed = renderText(composeSummary(await contentOf("2022h2-2023"), "zh-Hans", { draft: null }));
    expect(normaliseForComparison(composed)).toBe(normaliseForComparison(SOURCE));
  });

  test("17 updates in order, of which the 5th and the 12th are new", async () => {
    const { updates } = await contentOf("2022h2-2023");
    expect(updates.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(updates.filter(({ isNew }) => isNew).map(({ number }) => number)).toEqual([5, 12]);
  });

  test("money is exact, in the base unit and with its currency", async () => {
    const { updates } = await contentOf("2022h2-2023");
    const money = updates.flatMap(({ figures }) => figures).filter(({ kind }) => kind === "MONEY");
    expect(money.map(({ value, currency, qualifier }) => `${qualifier} ${value} ${currency}`)).toEqual([
      "EXACT 1705000000 CNY",
      "EXACT 2063000000 CNY",
      "EXACT 10110000 CNY",
      "ABOUT 25480000 HKD",
    ]);
  });

  test("is the public's first edition, published earlier, and holds exactly what was confirmed", async () => {
    const edition = await database.public.edition.findFirstOrThrow({ where: { periodSlug: "2022h2-2023" } });
    expect(edition).toMatchObject({ number: 1, provenance: "PUBLISHED_EARLIER" });
    const content = summaryContentSchema.parse(JSON.parse(Buffer.from(edition.content).toString("utf8")));
    expect(content).toEqual(await contentOf("2022h2-2023"));
    expect(summaryDigest(content)).toBe(edition.digest);
  });
});

describe("the open period", () => {
  test("2024 is planned from it, agreed by both sides, with two truthful drafts and nothing else written", async () => {
    const { updates } = await contentOf("2024");
    expect(updates).toHaveLength(17);
    const written = updates.filter(({ texts }) =>
      Object.values(texts).some((text) => text.paragraphs.length > 0),
    );
    expect(written.map(({ number }) => number)).toEqual([3, 6]);
  });

  test("it is no new project's first period", async () => {
    const { updates } = await contentOf("2024");
    expect(updates.some(({ isNew }) => isNew)).toBe(false);
  });
});

test("everything that made the demonstration stands in an unbroken audit chain", async () => {
  const report = await verifyChain(database.workspace);
  expect(report).toMatchObject({ broken: null });
});
