import { describe, expect, it } from "vitest";
import { withWrittenNumbers } from "./word-numbering";

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%1.%3", "<w:isLgl/>")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "•")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, "upperRoman", "%1.")}${level(1, "lowerLetter", "(%2)")}${level(2, "decimalEnclosedCircle", "%3")}</w:abstractNum>`,
  `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  `<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
  `<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>`,
  `<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
].join("");
const STYLES =
  '<w:style w:styleId="Area"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Item"><w:basedOn w:val="Area"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';

const member = (list: number, at = 0) =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const paragraph = (properties: string, text = "x") =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === "" ? "" : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
const shown = (...paragraphs: string[]) =>
  withWrittenNumbers(paragraphs.join(""), { numbering: NUMBERING, styles: STYLES })
    .split("</w:p>")
    .filter((xml) => xml !== "")
    .map((xml) => xml.replaceAll(/<[^>]*>/g, ""));

describe("the numbers of Word's own lists are written as Word shows them", () => {
  it("at every level, which begins again below the next of the level above", () => {
    const levels = [0, 1, 1, 2, 0, 1];
    expect(shown(...levels.map((at) => paragraph(member(1, at))))).toEqual([
      "一、 x",
      "（一） x",
      "（二） x",
      "1.1 x",
      "二、 x",
      "（一） x",
    ]);
  });

  it("where the list belongs to the style, or to the style that it is based on", () => {
    const styled = (style: string) => paragraph(`<w:pStyle w:val="${style}"/>`);
    expect(shown(styled("Area"), styled("Item"), styled("Item"), styled("Other"))).toEqual([
      "一、 x",
      "（一） x",
      "（二） x",
      "x",
    ]);
  });

  it("in Roman numerals, letters and circles, from 1 again where a list says so", () => {
    const paragraphs = [member(3), member(3, 1), member(3, 2), member(3), member(4), member(4)];
    expect(shown(...paragraphs.map((one) => paragraph(one)))).toEqual([
      "I. x",
      "(a) x",
      "① x",
      "II. x",
      "I. x",
      "II. x",
    ]);
  });

  it("and not where there is a bullet, no text, no list, or only a tracked former list", () => {
    const former = `<w:pPrChange w:id="1"><w:pPr>${member(1)}</w:pPr></w:pPrChange>`;
    expect(shown(paragraph(member(2)), paragraph(member(1), ""), paragraph(""), paragraph(former))).toEqual([
      "x",
      "",
      "x",
      "x",
    ]);
  });
});
