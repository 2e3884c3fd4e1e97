import { describe, expect, test } from "vitest";
import { agencyId } from "../../../prisma/seed/agencies";
import { writtenContent } from "../../testing/update-content";
import type { UpdateContent } from "../progress-update/progress-update.schema";
import { itemAt, type PresentPlace, presentPlace } from "./present-place";

const FIRST = "2024年4月，双方开展联合执法行动，检查出口货物1,200批次。";
const SECOND = "双方交换案件线索31条，移交案件4宗。";
const REWORKED = "2024年4月，双方开展联合执法行动，检查出口货物1,250批次，并通报结果。";

const figure = (value: string, label: string): UpdateContent["figures"][number] => ({
  ...{ value, max: null, unit: "批次", kind: "COUNT", currency: null, qualifier: "EXACT", side: null },
  ...{ label: { "zh-Hans": label }, date: null, paragraph: null, start: null, end: null, text: null },
  checked: true,
});
const activity = (date: string, place: string | null): UpdateContent["activities"][number] => ({
  ...{ date, place, mode: null, paragraph: null, text: null },
});
const then = writtenContent([FIRST, SECOND], {
  figures: [figure("1200", "检查货物"), figure("31", "案件线索")],
  activities: [activity("2024-04", "深圳"), activity("2024-09", null)],
});
const paragraph = (position: number) => ({ kind: "PARAGRAPH", locale: "zh-Hans", position }) as const;

describe("the place of a comment in a paragraph", () => {
  test.each([
    ["says the same where it stood", [FIRST, SECOND], 1, { standing: "SAME", at: 1 }],
    ["is found where it was moved to", [SECOND, "其他。", FIRST], 0, { standing: "SAME", at: 2 }],
    [
      "is known to be changed where it was reworked",
      ["新的一段。", REWORKED, SECOND],
      0,
      { standing: "CHANGED", at: 1 },
    ],
    ["is gone with its paragraph", [SECOND], 0, { standing: "GONE", at: null }],
    ["is gone where nothing is left", [], 1, { standing: "GONE", at: null }],
  ] as const)("%s", (_what, paragraphs, position, expected) => {
    expect(presentPlace(paragraph(position), then, writtenContent(paragraphs))).toEqual(expected);
  });

  test("of two that read the same is the one that stands nearer", () => {
    const same = writtenContent([SECOND, FIRST, SECOND]);
    expect(presentPlace(paragraph(1), writtenContent([FIRST, SECOND]), same)).toEqual({
      standing: "SAME",
      at: 0,
    });
    expect(presentPlace(paragraph(2), writtenContent([FIRST, FIRST, SECOND]), same)).toEqual({
      standing: "SAME",
      at: 2,
    });
  });

  test("is gone with the language that it was written in", () => {
    const english = { kind: "PARAGRAPH", locale: "en", position: 0 } as const;
    const texts = { ...then.texts, en: { title: "T", paragraphs: ["One."], standing: "WRITTEN" as const } };
    expect(presentPlace(english, { ...then, texts }, then)).toEqual({ standing: "GONE", at: null });
  });
});

type Row = readonly [
  what: string,
  kind: "FIGURE" | "ACTIVITY" | "PARTICIPATION",
  position: number,
  now: Partial<UpdateContent>,
  expected: PresentPlace,
];

describe("the place of a comment on something else", () => {
  const customs = { agencyId: agencyId("hk-customs"), writtenName: null, role: "SUPPORTER" as const };
  const lead = figure("31", "案件线索");
  const table: Row[] = [
    [
      ...(["a figure whose number was mended", "FIGURE", 0] as const),
      { figures: [lead, figure("1250", "检查货物")] },
      { standing: "CHANGED", at: 1 },
    ],
    ["a figure that was moved", "FIGURE", 1, { figures: [lead] }, { standing: "SAME", at: 0 }],
    ["a figure that was taken out", "FIGURE", 0, { figures: [lead] }, { standing: "GONE", at: null }],
    [
      ...(["an activity that got a place", "ACTIVITY", 1] as const),
      { activities: [activity("2024-09", "香港")] },
      { standing: "CHANGED", at: 0 },
    ],
    [
      ...(["an activity that was taken out", "ACTIVITY", 0] as const),
      { activities: [activity("2024-09", null)] },
      { standing: "GONE", at: null },
    ],
    [
      ...(["an agency in another role", "PARTICIPATION", 0] as const),
      { participations: [customs] },
      { standing: "CHANGED", at: 0 },
    ],
    [
      ...(["an agency that was taken out", "PARTICIPATION", 0] as const),
      { participations: [] },
      { standing: "GONE", at: null },
    ],
  ];
  test.each(table)("%s", (_what, kind, position, now, expected) => {
    expect(presentPlace({ kind, position }, then, { ...then, ...now })).toEqual(expected);
  });

  test("a title says the same, or another one, or is gone", () => {
    const title = { kind: "TITLE", locale: "zh-Hans" } as const;
    expect(presentPlace(title, then, then).standing).toBe("SAME");
    expect(presentPlace(title, then, writtenContent([FIRST], {}, "另一标题")).standing).toBe("CHANGED");
    expect(presentPlace(title, then, writtenContent([FIRST], {}, "")).standing).toBe("GONE");
  });

  test("there is nothing at a place that a content does not have", () => {
    expect(itemAt(then, paragraph(2))).toBeNull();
    expect(itemAt(then, { kind: "FIGURE", position: 2 })).toBeNull();
    expect(itemAt(then, { kind: "TITLE", locale: "en" })).toBeNull();
    expect(itemAt(then, paragraph(1))).toBe(SECOND);
  });
});
