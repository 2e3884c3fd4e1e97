import { describe, expect, it } from "vitest";
import { LOCALES } from "@/server/kernel/locale";
import { sourceContent } from "../../testing/summary-content";
import { plain } from "../document/document-tree";
import { periodLabel } from "../reporting-period/period-label";
import { composeSummary } from "./compose";
import { composeOpening, composeOpeningAlone, composePlanOpening } from "./opening";

const group = { "zh-Hans": "某小组", "zh-Hant": "某小組", en: "Expert Group" };

function facts(total: number, fresh: number[], startsOn = "2024-01-01", endsOn = "2024-12-31") {
  const items = Array.from({ length: total }, (_, index) => ({
    number: index + 1,
    isNew: fresh.includes(index + 1),
  }));
  return { group, sentenceLabel: periodLabel({ startsOn, endsOn }).sentenceLabel, items };
}

describe("the opening sentence", () => {
  it.each([
    ["none new", 9, [], "共完成合作项目9项，以进一步推动知识产权合作向纵深发展。有关"],
    ["one new", 9, [5], "向纵深发展，其中第(5)项为新增项目。有关"],
    ["two new", 9, [5, 8], "向纵深发展，其中第(5)及(8)共2项为新增项目。有关"],
    ["three new", 9, [3, 6, 8], "向纵深发展，其中第(3)、(6)及(8)共3项为新增项目。有关"],
    ["all new", 3, [1, 2, 3], "共完成合作项目3项，以进一步推动知识产权合作向纵深发展，均为新增项目。有关"],
    [
      "a single project, which is new",
      1,
      [1],
      "共完成合作项目1项，以进一步推动知识产权合作向纵深发展，该项为新增项目。有关",
    ],
  ])("tells of %s in simplified Chinese", (_what, total, fresh, expected) => {
    expect(plain(composeOpening(facts(total, fresh), "zh-Hans"))).toContain(expected);
  });

  it.each([
    ["one new", 9, [5], "，其中第(5)項為新增項目。"],
    ["three new", 9, [3, 6, 8], "，其中第(3)、(6)及(8)共3項為新增項目。"],
    ["all new", 3, [1, 2, 3], "，均為新增項目。"],
  ])("tells of %s in traditional Chinese", (_what, total, fresh, expected) => {
    expect(plain(composeOpening(facts(total, fresh), "zh-Hant"))).toContain(expected);
  });

  it.each([
    ["none new", 17, [], "completed a total of 17 co-operation projects, with a view to"],
    [
      "one new",
      9,
      [5],
      "completed a total of nine co-operation projects, one of which, project (5), is new, with",
    ],
    ["two new", 17, [5, 12], "17 co-operation projects, two of which, projects (5) and (12), are new, with"],
    ["three new", 17, [3, 6, 8], "three of which, projects (3), (6) and (8), are new, with"],
    ["all new", 3, [1, 2, 3], "completed a total of three co-operation projects, all of which are new, with"],
    ["a single project, which is new", 1, [1], "completed one co-operation project, which is new, with"],
  ])("tells of %s in English", (_what, total, fresh, expected) => {
    expect(plain(composeOpening(facts(total, fresh), "en"))).toContain(expected);
  });

  it.each([
    ["zh-Hans", "某小组于2024年共完成", "某小组从2022下半年至2023年共完成"],
    ["zh-Hant", "某小組於2024年共完成", "某小組從2022下半年至2023年共完成"],
    ["en", "In 2024, the Expert Group completed", "From mid-2022 to 2023, the Expert Group completed"],
  ] as const)("in %s says in or from … to, as the period is", (locale, single, span) => {
    expect(plain(composeOpening(facts(2, []), locale)).startsWith(single)).toBe(true);
    const long = facts(2, [], "2022-07-01", "2023-12-31");
    expect(plain(composeOpening(long, locale)).startsWith(span)).toBe(true);
  });

  it("of a plan speaks of what is to be done", () => {
    expect(plain(composePlanOpening(facts(3, [2]), "zh-Hans"))).toBe(
      "某小组于2024年拟开展合作项目3项，其中第(2)项为新增项目。合作项目如下：",
    );
    expect(plain(composePlanOpening(facts(3, [2]), "en"))).toContain("will take forward a total of three");
  });
});

describe("the opening where no projects follow", () => {
  it.each(LOCALES)("is the opening of the summary without its last sentence, in %s", (locale) => {
    const alone = plain(composeOpeningAlone(sourceContent(), locale));
    const inFull = plain(composeSummary(sourceContent(), locale, { draft: null }).opening);
    expect(inFull.startsWith(alone)).toBe(true);
    expect(alone).toMatch(/[。.]$/);
    expect(inFull.slice(alone.length)).toMatch(/^[^。]+[：:]$/);
  });
});
