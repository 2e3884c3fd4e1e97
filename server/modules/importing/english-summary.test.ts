import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { importedSummarySchema } from "./importing.schema";
import { parseSummary } from "./parse-summary";

/** The events are made up; lines broken at a width, pages with headers and numbers. */
const TEXT = `SUMMARY OF CO-OPERATION PROJECTS OF THE GUANGDONG/HONG KONG EXPERT GROUP ON THE
(July 2022 to December 2023)

The Guangdong/Hong Kong Expert Group on the Protection of Intellectual Property Rights
completed three co-operation projects from July 2022 to December 2023, among which
projects (1) and (3) are new items. Details are as follows:

Item 1: Joint enforcement by the customs of both sides

In September 2023, Hong Kong Customs and the Macao Customs Service attended a meeting
hosted by the Guangdong Sub-Administration of the General Administration of Customs. In
December of the same year, a joint operation was led by Hong Kong Customs, in which 72
cases were detected and goods worth about HK$25.48 million were

IP Co-operation – Summary
- 2 -

seized.

Item 2: Seminars on intellectual property

From 9 to 11 April 2023, the Intellectual Property Department, in collaboration with the
Hong Kong Trade Development Council, organised a seminar with the support of the
Guangdong Intellectual Property Office. It drew over 260 participants.

IP Co-operation – Summary
- 3 -

Item 3: Enquiry points

In the second half of 2022, the service was extended to five cities. The Department of
Justice was consulted.

IP Co-operation – Summary
- 4 -
`.replace("GROUP ON THE\n", "GROUP ON THE PROTECTION OF INTELLECTUAL PROPERTY RIGHTS\n");

describe("a summary in English", () => {
  const summary = importedSummarySchema.parse(parseSummary(TEXT, { agencies: KNOWN_AGENCIES }));

  it("is read with its heading and opening", () => {
    expect(summary).toMatchObject({
      sourceLocale: "en",
      period: { startsOn: "2022-07-01", endsOn: "2023-12-31", label: "July 2022 to December 2023" },
      areas: [],
      statedCount: 3,
      statedNew: [1, 3],
    });
    expect(summary.taskForce).toMatch(/^Guangdong\/Hong Kong Expert Group on the Protection of/i);
  });

  it("has its titles and whole paragraphs", () => {
    expect(
      summary.updates.map(({ number, title, paragraphs }) => [number, title, paragraphs.length]),
    ).toEqual([
      [1, "Joint enforcement by the customs of both sides", 1],
      [2, "Seminars on intellectual property", 1],
      [3, "Enquiry points", 1],
    ]);
    expect(summary.updates[0]?.paragraphs[0]).toContain(
      "In December of the same year, a joint operation was led by Hong Kong Customs, in which 72 cases were detected and goods worth about HK$25.48 million were seized.",
    );
  });

  it("has its dates and parts", () => {
    expect(summary.updates.map(({ activities }) => activities.map(({ date }) => date))).toEqual([
      ["2023-09", "2023-12"],
      ["2023-04-09/2023-04-11"],
      ["2022-H2"],
    ]);
    expect(
      summary.updates.map(({ participations }) =>
        participations.map(({ agency, role }) => `${agency} ${role}`),
      ),
    ).toEqual([
      ["hk-customs LEAD", "mo-customs PARTICIPANT", "gd-customs ORGANISER"],
      ["hk-ipd CO_ORGANISER", "hk-tdc CO_ORGANISER", "gd-ipa SUPPORTER"],
      ["hk-doj PARTICIPANT"],
    ]);
  });

  it("has its figures", () => {
    expect(summary.updates[0]?.figures).toContainEqual(
      expect.objectContaining({ value: "25480000", currency: "HKD", qualifier: "ABOUT", date: "2023-12" }),
    );
  });

  it("asks about the header, the joined page and the open part", () => {
    expect(summary.questions.map(({ code, update }) => [code, update])).toEqual([
      ["importing.runningLine", null],
      ["importing.uncertainParagraphBreak", 1],
      ["importing.uncertainRole", 3],
    ]);
  });
});
