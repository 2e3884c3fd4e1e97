import type { Locale } from "@/server/kernel/locale";
import type { LineSpacing, WordLayout } from "./word-layout";
import { facesOf, type Role, WORD_LANGUAGE } from "./word-typography";
import { element, valued, wordPart } from "./xml-element";

/** Paragraph styles by what a line is; those of headings are the ones that the navigation pane reads. */
export const STYLE_OF: Record<Role, string> = {
  title: "Title",
  subtitle: "Subtitle",
  first: "Heading1",
  second: "Heading2",
  body: "BodyText",
  note: "Note",
  header: "Header",
  pageNumber: "Footer",
};

/** The page number of even pages, where it stands on the other side. */
export const EVEN_FOOTER = "EvenFooter";

interface Setting {
  locale: Locale;
  layout: WordLayout;
  /** Whether the first level of headings is of areas, or of projects. */
  inAreas: boolean;
}

/** `w:rFonts` of a role in a language. */
export function runFonts(locale: Locale, role: Role, hint?: "eastAsia"): string {
  const { latin, eastAsia } = facesOf(locale)[role];
  return element("w:rFonts", {
    "w:hint": hint,
    "w:ascii": latin,
    "w:hAnsi": latin,
    "w:eastAsia": eastAsia,
    "w:cs": latin,
  });
}

export function runLanguage(locale: Locale): string {
  const { latin, eastAsia } = WORD_LANGUAGE[locale];
  return element("w:lang", { "w:val": latin, "w:eastAsia": eastAsia });
}

const sized = (points: number) => valued("w:sz", points * 2) + valued("w:szCs", points * 2);

function spacing(line: LineSpacing, around: { before?: number; after?: number } = {}): string {
  return element("w:spacing", {
    "w:before": around.before,
    "w:after": around.after,
    "w:line": line.value,
    "w:lineRule": line.rule,
  });
}

/** What every paragraph keeps to: no widows, no line that begins with 。or ends with （, punctuation that may hang out. */
function defaults({ locale, layout }: Setting): string {
  const run = runFonts(locale, "body") + sized(layout.size.body) + runLanguage(locale);
  const rules =
    ["w:widowControl", "w:kinsoku", "w:overflowPunct"].map((rule) => valued(rule, true)).join("") +
    ["w:autoSpaceDE", "w:autoSpaceDN"].map((rule) => valued(rule, layout.autoSpace)).join("");
  return element(
    "w:docDefaults",
    {},
    element("w:rPrDefault", {}, element("w:rPr", {}, run)),
    element(
      "w:pPrDefault",
      {},
      element("w:pPr", {}, rules, valued("w:snapToGrid", false), spacing(layout.line)),
    ),
  );
}

interface StyleParts {
  id: string;
  name: string;
  paragraph: string;
  run?: string;
  basedOn?: string;
  /** Of the paragraph that a person writes after it. */
  next?: string;
  /** Not one of those that word processors know by name. */
  custom?: boolean;
}

function style({
  id,
  name,
  paragraph,
  run = "",
  basedOn = "Normal",
  next,
  custom = false,
}: StyleParts): string {
  return element(
    "w:style",
    { "w:type": "paragraph", "w:customStyle": custom ? 1 : undefined, "w:styleId": id },
    valued("w:name", name),
    valued("w:basedOn", basedOn),
    next ? valued("w:next", next) : "",
    element("w:qFormat"),
    paragraph && element("w:pPr", {}, paragraph),
    run && element("w:rPr", {}, run),
  );
}

function face({ locale, layout }: Setting, role: Role, bold = false, points = layout.size[role]): string {
  return runFonts(locale, role) + (bold ? element("w:b") : "") + sized(points);
}

function firstLine({ indent }: WordLayout): string {
  if (indent.chars === 0) return "";
  return element("w:ind", { "w:firstLineChars": indent.chars, "w:firstLine": indent.twips });
}

const aligned = (alignment: "center" | "left" | "right" | "both") => valued("w:jc", alignment);
const held = element("w:keepNext") + element("w:keepLines");

function heading(setting: Setting, role: "first" | "second"): string {
  const { layout, inAreas } = setting;
  const level = role === "first" ? 0 : 1;
  const { beforeHeading: before, afterHeading: after } = layout.space;
  return style({
    id: STYLE_OF[role],
    name: `heading ${level + 1}`,
    next: STYLE_OF.body,
    paragraph:
      held +
      spacing(layout.line, { before, after }) +
      (layout.headingIndented ? firstLine(layout) : "") +
      aligned("left") +
      valued("w:outlineLvl", level),
    // Projects that stand under no area are no larger than those that do.
    run: face(setting, role, layout.bold.headings, layout.size[inAreas ? role : "second"]),
  });
}

function headStyles(setting: Setting): string[] {
  const { layout } = setting;
  return [
    style({
      id: STYLE_OF.title,
      name: "Title",
      paragraph: held + spacing(layout.titleLine) + aligned("center"),
      run: face(setting, "title", layout.bold.title),
    }),
    style({
      id: STYLE_OF.subtitle,
      name: "Subtitle",
      paragraph: spacing(layout.line, { after: layout.space.afterTitle }) + aligned("center"),
      run: face(setting, "subtitle"),
    }),
  ];
}

function textStyles(setting: Setting): string[] {
  const { layout } = setting;
  const { afterParagraph: after } = layout.space;
  const justified = aligned(layout.justified ? "both" : "left");
  return [
    style({
      id: STYLE_OF.body,
      name: "Body Text",
      paragraph: spacing(layout.line, { after }) + firstLine(layout) + justified,
    }),
    style({
      id: STYLE_OF.note,
      name: "Note",
      custom: true,
      paragraph: spacing(layout.line, { after }) + firstLine(layout) + justified,
      run: face(setting, "note"),
    }),
  ];
}

/** One character in from the side that it stands on. */
function outerNumber({ size }: WordLayout, side: "left" | "right"): string {
  const indent = { [`w:${side}Chars`]: 100, [`w:${side}`]: size.pageNumber * 20 };
  return element("w:ind", indent) + aligned(side);
}

/** What stands above and below the text of each page, off its grid. */
function marginStyles(setting: Setting): string[] {
  const { layout } = setting;
  const outer = layout.pageNumber === "outer";
  const line = (points: number): LineSpacing => ({ value: points * 20, rule: "exact" });
  const number = spacing(line(layout.size.pageNumber));
  return [
    style({
      id: STYLE_OF.header,
      name: "header",
      paragraph: spacing(line(layout.size.header + 3)) + aligned("right"),
      run: face(setting, "header"),
    }),
    style({
      id: STYLE_OF.pageNumber,
      name: "footer",
      paragraph: number + (outer ? outerNumber(layout, "right") : aligned("center")),
      run: face(setting, "pageNumber"),
    }),
    ...(outer
      ? [
          style({
            id: EVEN_FOOTER,
            name: "Even footer",
            custom: true,
            basedOn: STYLE_OF.pageNumber,
            paragraph: outerNumber(layout, "left"),
          }),
        ]
      : []),
  ];
}

/** The size of its characters is what a grid of characters counts by, which must be said here: defaults do not count. */
function normal({ layout }: Setting): string {
  const tracking = layout.characterSpacing ? valued("w:spacing", layout.characterSpacing) : "";
  return element(
    "w:style",
    { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" },
    valued("w:name", "Normal"),
    element("w:qFormat"),
    element("w:rPr", {}, tracking, sized(layout.size.body)),
  );
}

/** `word/styles.xml`: every face, size and distance of the document stands here, so that a change of style changes it. */
export function stylesPart(setting: Setting): string {
  return wordPart(
    "w:styles",
    defaults(setting),
    normal(setting),
    ...headStyles(setting),
    heading(setting, "first"),
    heading(setting, "second"),
    ...textStyles(setting),
    ...marginStyles(setting),
  );
}
