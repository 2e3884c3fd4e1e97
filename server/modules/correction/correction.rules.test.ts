import { describe, expect, it } from "vitest";
import { type CastName, cast } from "@/server/testing/cast";
import { actorFor } from "@/server/testing/factories";
import { STAGES, type Stage } from "../reporting-period/stage";
import { mayCorrect } from "./correction.policy";
import {
  canBeOpened,
  canBeTouched,
  correctionIssues,
  isOpen,
  standingInCorrection,
} from "./correction.rules";
import { publicReasonSchema } from "./correction.schema";

const correction = { id: "correction", corrects: 1, updateIds: ["named"] };
const answer = (decision: { allowed: boolean; reason?: string }) => decision.reason ?? "yes";

describe("a correction", () => {
  it.each<[Stage, string]>([
    ["PLANNING", "correction.notPublished"],
    ["COLLECTING", "correction.notPublished"],
    ["REVIEW", "correction.notPublished"],
    ["ENDORSED", "correction.notPublished"],
    ["PUBLISHED", "yes"],
  ])("is opened in %s: %s", (stage, expected) => {
    expect(answer(canBeOpened({ stage, correction: null }))).toBe(expected);
  });

  it("is not opened where one is open, in whatever stage", () => {
    const answers = STAGES.map((stage) => answer(canBeOpened({ stage, correction })));
    expect(new Set(answers)).toEqual(new Set(["correction.alreadyOpen"]));
  });

  it("is extended and abandoned only while it is open", () => {
    expect(answer(isOpen({ correction }))).toBe("yes");
    expect(answer(isOpen({ correction: null }))).toBe("correction.notOpen");
  });

  it("that corrects nothing has that against it", () => {
    expect(correctionIssues(true).map(({ code }) => code)).toEqual(["correction.changesNothing"]);
    expect(correctionIssues(false)).toEqual([]);
  });
});

describe("an update", () => {
  it.each([
    ["named", { correction }, "NAMED", true],
    ["other", { correction }, "NOT_NAMED", false],
    ["other", { correction: null }, "NONE", true],
  ] as const)("%s in %j is %s", (id, period, standing, touchable) => {
    expect(standingInCorrection(period, id)).toBe(standing);
    expect(canBeTouched(period, id)).toBe(touchable);
  });
});

describe("who corrects", () => {
  it.each<[CastName, string]>([
    ["gdOfficer", "yes"],
    ["hkOfficer", "yes"],
    ["gdIpaMember", "reportingPeriod.onlySecretariats"],
    ["hkCustomsMember", "reportingPeriod.onlySecretariats"],
    ["admin", "reportingPeriod.onlySecretariats"],
  ])("%s: %s", (name, expected) => {
    expect(answer(mayCorrect(actorFor(cast[name])))).toBe(expected);
  });
});

describe("the reason that the public reads", () => {
  const wrong = (reason: Record<string, string>) =>
    publicReasonSchema.safeParse(reason).error?.issues.map(({ message, path }) => [message, ...path]) ?? [];

  it.each([
    ["is in both Chinese scripts", { "zh-Hans": "有误", "zh-Hant": "有誤" }, []],
    ["is in all languages", { "zh-Hans": "有误", "zh-Hant": "有誤", en: "Wrong" }, []],
    ["is in English alone", { en: "Wrong" }, []],
    [
      "is in one script, unchecked in the other",
      { "zh-Hans": "有误", "zh-Hant": " " },
      [["correction.otherScript", "zh-Hant"]],
    ],
    [
      "is in the other script alone",
      { "zh-Hant": "有誤", en: "Wrong" },
      [["correction.otherScript", "zh-Hans"]],
    ],
    ["is blank", { "zh-Hans": " ", en: "\n" }, [["input.writtenInNone"]]],
    ["is longer than people read", { en: "x".repeat(1_001) }, [["input.tooBig", "en"]]],
  ])("%s", (_, reason, expected) => {
    expect(wrong(reason)).toEqual(expected);
  });
});
