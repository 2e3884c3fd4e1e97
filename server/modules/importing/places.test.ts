import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import type { Span } from "../narrative/masked-text";
import { readSummary } from "./read-summary";

const source = readFileSync("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt", "utf8");
const spaceless = (text: string) => text.replaceAll(/\s/g, "");

describe("each field is understood from its place in the source", () => {
  const { summary, text, places } = readSummary(source, { agencies: KNOWN_AGENCIES });
  const at = ({ start, end }: Span) => spaceless(text.slice(start, end));

  it("in the heading", () => {
    expect(at(places.title)).toBe("合作项目摘要");
    expect(at(places.taskForce)).toBe(summary.taskForce);
    expect(at(places.period)).toBe(summary.period.label);
    expect(places.opening && text.slice(places.opening.start, places.opening.end)).toMatch(
      /^粤港保护.*如下：$/s,
    );
  });

  it("in titles and paragraphs, also where a page parted one", () => {
    for (const [index, update] of summary.updates.entries()) {
      const place = places.updates[index];
      expect(place && at(place.title)).toBe(spaceless(update.title));
      expect(place?.paragraphs.map(at)).toEqual(update.paragraphs.map(spaceless));
    }
  });
});
