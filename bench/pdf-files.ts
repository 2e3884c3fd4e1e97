import { execFileSync } from "node:child_process";
import path from "node:path";
import { DOCUMENT_LAYOUTS, type DocumentLayout } from "../server/modules/document/document.schema";
import { renderPdf } from "../server/modules/document/pdf/render-pdf";
import type { SummaryContent } from "../server/modules/summary/summary.schema";
import { median, ms } from "./distribution";
import type { Reading } from "./reading";
import { composed, repeatedSummary } from "./repeated-summary";

const RUNS = 3;
const BESIDE: Record<number, string> = {
  17: "under 1,000; Typst alone 183 ms",
  1000: "under 20,000; Typst alone 822 ms",
};

/** In milliseconds that a reader waits: the work is another process's, whose start is a part of it. */
async function timeOf(content: SummaryContent, layout: DocumentLayout): Promise<number> {
  const before = performance.now();
  await renderPdf(composed(content), layout);
  return performance.now() - before;
}

async function measureSize(updates: number): Promise<{ readings: Reading[]; time: number }> {
  const content = repeatedSummary(updates);
  const readings: Reading[] = [];
  let time = 0;
  for (const layout of DOCUMENT_LAYOUTS) {
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run++) taken.push(await timeOf(content, layout));
    time = median(taken);
    const what = `${updates} updates: composing and PDF, ${layout}, ms`;
    readings.push({ what, ours: ms(time), beside: BESIDE[updates] ?? "" });
  }
  return { readings, time };
}

/** What a process that does nothing else holds at most. */
function memoryOf(updates: number): Reading {
  const script = path.join(import.meta.dirname, "pdf-file-alone.ts");
  const peak = execFileSync(process.execPath, ["--import", "tsx", script, String(updates)], {
    encoding: "utf8",
  });
  return { what: `${updates} updates: PDF, peak of a process, MB`, ours: peak, beside: "under 600" };
}

export async function measurePdfFiles(): Promise<Reading[]> {
  const [few, thousand, twoThousand] = [
    await measureSize(17),
    await measureSize(1000),
    await measureSize(2000),
  ];
  const growth = {
    what: "2,000 updates: times as long as 1,000",
    ours: (twoThousand.time / thousand.time).toFixed(1),
    beside: "2: linear",
  };
  return [...few.readings, ...thousand.readings, growth, ...[17, 1000].map(memoryOf)];
}
