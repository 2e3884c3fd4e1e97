import { Document, Packer, Paragraph } from "docx";
import { renderWord } from "../server/modules/document/word/render-word";
import { composeSummary } from "../server/modules/summary/compose";
import type { SummaryContent } from "../server/modules/summary/summary.schema";
import { sourceContent, summaryContent } from "../server/testing/summary-content";
import { median, ms, processorTime } from "./distribution";
import type { Reading } from "./reading";

const RUNS = 9;
const ANCHORS: Record<number, string> = { 17: "docx 98 ms", 1000: "docx 405 ms" };

/** The real summary's updates, over and over. */
function contentOf(updates: number): SummaryContent {
  const real = sourceContent().updates;
  return summaryContent(
    Array.from({ length: updates }, (_, index) => real[index % real.length]).flatMap((update, index) =>
      update ? [{ ...update, number: index + 1, project: `project-${index + 1}` }] : [],
    ),
  );
}

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

const compose = (content: SummaryContent) => composeSummary(content, "zh-Hans", { draft: null });

/** In milliseconds of the processor, since all of it is computing. */
async function measureOne(updates: number): Promise<Reading[]> {
  const content = contentOf(updates);
  const [composing, whole, library]: [number[], number[], number[]] = [[], [], []];
  await renderWord(compose(content));
  await bare(content);
  for (let run = 0; run < RUNS; run += 1) {
    composing.push(await processorTime(() => compose(content)));
    whole.push(await processorTime(() => renderWord(compose(content))));
    library.push(await processorTime(() => bare(content)));
  }
  return [
    { what: `${updates} updates: composing, ms`, ours: ms(median(composing)), beside: "" },
    {
      what: `${updates} updates: composing and Word, ms`,
      ours: ms(median(whole)),
      beside: ANCHORS[updates] ?? "",
    },
    {
      what: `${updates} updates: times the bare library`,
      ours: `${(median(whole) / median(library)).toFixed(2)} (${ms(median(library))} ms)`,
      beside: "at most 1.3",
    },
  ];
}

export async function measureDocuments(): Promise<Reading[]> {
  return [...(await measureOne(17)), ...(await measureOne(1000))];
}
