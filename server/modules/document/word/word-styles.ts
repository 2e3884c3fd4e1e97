import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import type { WordTypography } from "./word-typography";

const BLACK = "000000";

function fontOf(typography: WordTypography, role: keyof WordTypography["eastAsia"]) {
  return { ascii: typography.latin, hAnsi: typography.latin, eastAsia: typography.eastAsia[role] };
}

function spacingOf(line: WordTypography["line"]) {
  return { line: line.value, lineRule: line.rule === "exact" ? LineRuleType.EXACT : LineRuleType.AUTO };
}

/** The title, the two levels of headings (so that the navigation pane works) and the document's defaults. */
function defaultStyles(typography: WordTypography, inAreas: boolean): IStylesOptions["default"] {
  const { size, language } = typography;
  const heading = (outlineLevel: number, role: "heading" | "subheading", halfPoints: number) => ({
    run: { font: fontOf(typography, role), size: halfPoints, bold: true, color: BLACK },
    paragraph: {
      spacing: { before: 240, after: Math.max(typography.spaceAfter, 60), ...spacingOf(typography.line) },
      outlineLevel,
      keepNext: true,
      keepLines: true,
    },
  });
  return {
    document: {
      run: { font: fontOf(typography, "body"), size: size.body, language },
      paragraph: { spacing: spacingOf(typography.line) },
    },
    title: {
      run: { font: fontOf(typography, "title"), size: size.title, bold: typography.titleBold, color: BLACK },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: 60, ...spacingOf(typography.titleLine) },
        keepNext: true,
      },
    },
    heading1: heading(0, "heading", inAreas ? size.area : size.heading),
    heading2: heading(1, "subheading", size.heading),
  };
}

const centred = { alignment: AlignmentType.CENTER };
const based = { basedOn: "Normal", quickFormat: true };

function textStyles({ size, justified, firstLineChars, spaceAfter }: WordTypography) {
  return [
    {
      id: "Subtitle",
      name: "Subtitle",
      ...based,
      run: { size: size.subtitle, color: BLACK },
      paragraph: { ...centred, spacing: { after: 360 } },
    },
    {
      id: "BodyText",
      name: "Body Text",
      ...based,
      paragraph: {
        alignment: justified ? AlignmentType.BOTH : AlignmentType.LEFT,
        indent: { firstLineChars, firstLine: (firstLineChars / 100) * size.body * 10 },
        spacing: { after: spaceAfter },
      },
    },
    {
      id: "Note",
      name: "Note",
      ...based,
      run: { size: size.note },
      paragraph: { spacing: { after: 200, line: 300, lineRule: LineRuleType.AUTO } },
    },
  ];
}

/** What stands above and below the text of each page. */
function marginStyles(typography: WordTypography) {
  return [
    {
      id: "Header",
      name: "header",
      ...based,
      run: { size: 18 },
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: "Footer",
      name: "footer",
      ...based,
      run: { font: fontOf(typography, "pageNumber"), size: typography.size.pageNumber },
      paragraph: centred,
    },
  ];
}

/** @param inAreas whether the first level of headings is of areas, which are larger, or of projects */
export function wordStyles(typography: WordTypography, inAreas: boolean): IStylesOptions {
  const paragraphStyles = [...textStyles(typography), ...marginStyles(typography)];
  return { default: defaultStyles(typography, inAreas), paragraphStyles };
}
