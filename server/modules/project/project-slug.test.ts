import { describe, expect, it } from "vitest";
import { projectSlug } from "./project-slug";

describe("the slug of a new project", () => {
  it.each([
    [{ en: "Joint Customs Enforcement" }, [], "joint-customs-enforcement"],
    [{ en: "Café & “SMEs’ Day” (2025)" }, [], "cafe-smes-day-2025"],
    [{ en: "Joint Enforcement" }, ["joint-enforcement"], "joint-enforcement-2"],
    [{ en: "Joint Enforcement" }, ["joint-enforcement", "joint-enforcement-2"], "joint-enforcement-3"],
    [{ "zh-Hans": "联合执法" }, [], "project-1"],
    [{ "zh-Hans": "联合执法" }, ["project-1", "project-3"], "project-2"],
    [{ en: "联合执法" }, [], "project-1"],
  ])("of %o beside %o is %s", (title, taken, slug) => {
    expect(projectSlug(title, new Set(taken))).toBe(slug);
  });

  it("is cut at a word", () => {
    const title = {
      en: "Joint support for participation in the speech competition on copyright for students",
    };
    const slug = projectSlug(title, new Set());
    expect(slug).toBe("joint-support-for-participation-in-the-speech-competition-on");
    expect(slug.length).toBeLessThanOrEqual(60);
  });

  it("is taken from a word that is too long for one as if there were none", () => {
    expect(projectSlug({ en: "x".repeat(61) }, new Set())).toBe("project-1");
  });
});
