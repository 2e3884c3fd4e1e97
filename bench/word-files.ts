import { execFileSync } from "node:child_process";
import path from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { DOCUMENT_LAYOUTS, type DocumentLayout } from "../server/modules/document/document.schema";
import { renderWord } from "../server/modules/document/word/render-word";
import type { SummaryContent } from "../server/modules/summary/summary.schema";
import { median, ms, processorTime } from "./distribution";
import type { Reading } from "./reading";
import { composed, repeatedSummary } from "./repeated-summary";

const RUNS = 9;
const BESIDE: Record<number, string> = { 17: "under 150; docx 98 ms", 1000: "under 3,000; docx 405 ms" };

/** The library with the same text, and nothing of ours. */
function bare(content: SummaryContent): Promise<Buffer> {
  const lines = content.updates.flatMap(({ number, texts }) => {
    const text = texts["zh-Hans"];
    return text ? [`${number}. ${text.title}`, ...text.paragraphs] : [];
  });
  return Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
  );
}

/** In milliseconds of the processor, since all of it is computing; the kinds take turns, so that they share the weather. */
async function timesOf(content: SummaryContent) {
  const kinds = {
    composing: () => composed(content),
    library: () => bare(content),
    "as-published": () => renderWord(composed(content), "as-published"),
    gbt9704: () => renderWord(composed(content), "gbt9704"),
  } satisfies Record<DocumentLayout | "composing" | "library", () => unknown>;
  const names = ["composing", "library", ...DOCUMENT_LAYOUTS] as const;
  const taken = new Map<string, number[]>(names.map((name) => [name, []]));
  for (const name of names) await kinds[name]();
  for (let run = 0; run < RUNS; run++) {
    for (const name of names) taken.get(name)?.push(await processorTime(kinds[name]));
  }
  return (name: (typeof names)[number]) => median(taken.get(name) ?? []);
}

async function measureSize(updates: number): Promise<Reading[]> {
  const times = await timesOf(repeatedSummary(updates));
  return [
    { what: `${updates} updates: composing, ms`, ours: ms(times("composing")), beside: "" },
    ...DOCUMENT_LAYOUTS.flatMap((layout) => [
      {
        what: `${updates} updates: composing and Word, ${layout}, ms`,
        ours: ms(times(layout)),
        beside: BESIDE[updates] ?? "",
      },
      {
        what: `${updates} updates: times the bare library, ${layout}`,
        ours: `${(times(layout) / times("library")).toFixed(2)} (${ms(times("library"))} ms)`,
        beside: "at most 1.3",
      },
    ]),
  ];
}

/** What a process that does nothing else holds at most. */
function memoryOf(updates: number): Reading {
  const script = path.join(import.meta.dirname, "word-file-alone.ts");
  const peak = execFileSync(process.execPath, ["--import", "tsx", script, String(updates)], {
    encoding: "utf8",
  });
  return { what: `${updates} updates: Word, peak of a process, MB`, ours: peak, beside: "under 600" };
}

/** Whether ten times as many updates take ten times as long. */
async function growth(): Promise<Reading> {
  const time = async (updates: number) => {
    const tree = composed(repeatedSummary(updates));
    const taken = [];
    for (let run = 0; run < RUNS; run++) taken.push(await processorTime(() => renderWord(tree)));
    return median(taken);
  };
  const [thousand, tenThousand] = [await time(1000), await time(10_000)];
  const ours = `${(tenThousand / thousand).toFixed(1)} (${ms(tenThousand)} ms)`;
  return { what: "10,000 updates: times as long as 1,000", ours, beside: "10: linear" };
}

export async function measureWordFiles(): Promise<Reading[]> {
  const sizes = [...(await measureSize(17)), ...(await measureSize(1000))];
  return [...sizes, await growth(), ...[17, 1000, 10_000].map(memoryOf)];
}
