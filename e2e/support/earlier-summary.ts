import { execFileSync } from "node:child_process";

/** No. 6 as it was called two years earlier: like the later title, and not equal to it. */
export const EARLIER_TITLE = "继续开展粤港海关保护知识产权联合执法行动";

/** A Word file of the summary of 2020 and 2021: the real one's projects, one of them under another title. */
export function earlierSummaryFile() {
  const program = ["--import", "tsx", "e2e/support/write-earlier-summary.ts", EARLIER_TITLE];
  return {
    name: "合作项目摘要 2020-2021.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: execFileSync(process.execPath, program, { maxBuffer: 1 << 26 }),
  };
}
