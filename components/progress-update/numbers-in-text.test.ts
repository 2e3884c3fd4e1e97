import { describe, expect, it } from "vitest";
import type { Reconciliation } from "@/server/modules/figure/reconcile";
import { numbersInText } from "./numbers-in-text";

const TEXT = "港方查获72宗，拘捕20人。";
const at = (start: number, text: string, standing: Reconciliation["standing"]): Reconciliation => ({
  ...{ standing, differs: [], asInText: null, asRecorded: null },
  place: { paragraph: 0, start, end: start + text.length, text },
});

describe("The numbers of a narrative", () => {
  it("are marked each with its standing and the line of its figure, whatever the order of the figures", () => {
    const rows = [at(10, "20人", "CONTRADICTING"), at(4, "72宗", "CONFIRMED")];
    expect(numbersInText([TEXT, "无数字。"], rows, [])).toMatchObject([
      [
        { text: "港方查获", number: null },
        { text: "72宗", number: { standing: "CONFIRMED", line: "figures.1" } },
        { text: "，拘捕", number: null },
        { text: "20人", number: { standing: "CONTRADICTING", line: "figures.0" } },
        { text: "。", number: null },
      ],
      [{ text: "无数字。", number: null }],
    ]);
  });

  it("leave the text as it is, mark by mark", () => {
    const rows = [at(4, "72宗", "CONFIRMED"), at(4, "72", "UNCONFIRMED"), at(0, "港方", "CONFIRMED")];
    const [pieces] = numbersInText([TEXT], rows, []);
    expect(pieces?.map(({ text }) => text).join("")).toBe(TEXT);
  });
});
