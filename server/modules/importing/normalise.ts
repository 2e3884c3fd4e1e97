import { isAssignment } from "../agency/assignment";
import { fold } from "../narrative/folded-text";
import { endsSentence } from "./ends-sentence";
import { numberingOf } from "./numbering";
import type { SourceLine } from "./source-line";
import { tableRows } from "./table-row";

/** A heading or a paragraph, whole again after lines and pages had broken it; its place runs from its first line to its last. */
export interface Block {
  text: string;
  /** Offsets in the source. */
  start: number;
  end: number;
  /** Two parts were joined, and only their look says that they belong together. */
  isUncertain: boolean;
  /** A row of a table, its cells parted by tabs or wide spaces. */
  isRow: boolean;
}

/** How the document breaks its lines. */
interface Layout {
  /** Characters in a full line, where lines are broken at a width; null where every line is a paragraph. */
  width: number | null;
  /** Blank lines stand between paragraphs. */
  hasGaps: boolean;
}

/** Longer than any paragraph that people write; joining stops there, so that no file can make it grow for ever. */
const LONGEST_PARAGRAPH = 5000;
const OPENING = /[“「『《（(]/g;
const CLOSING = /[”」』》）)]/g;

/** Lines were broken at a width if several nearly full ones stop within a sentence and go on in the next line. */
function layoutOf(lines: readonly SourceLine[]): Layout {
  // The heading may be set wider than the text.
  const body = lines.slice(
    Math.max(
      0,
      lines.findIndex(({ text }) => numberingOf(text)),
    ),
  );
  const width = body.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const broken = body.filter(({ text }, index) => {
    const next = body[index + 1];
    return (
      next && !next.followsGap && !endsSentence(text) && text.length >= width * 0.8 && !numberingOf(next.text)
    );
  });
  const headings = lines.filter(({ text }) => numberingOf(text));
  const gaps = headings.filter(({ followsGap }) => followsGap).length;
  return { width: broken.length >= 3 && width <= 120 ? width : null, hasGaps: gaps * 2 > headings.length };
}

function isOpen(text: string): boolean {
  return (text.match(OPENING)?.length ?? 0) > (text.match(CLOSING)?.length ?? 0);
}

type Joint = "NONE" | "CERTAIN" | "UNCERTAIN";

function titleJoint(title: string, lastLine: string, line: SourceLine, layout: Layout): Joint {
  if (isOpen(title)) return line.followsGap ? "UNCERTAIN" : "CERTAIN";
  const fills = (text: string) => layout.width !== null && text.length >= layout.width * 0.9;
  if (!fills(lastLine) || line.followsGap) return "NONE";
  // The rest of a title is short; a full line behind a full title is where the narrative begins. A list's item goes on.
  return !fills(line.text) || /[！？；]/.test(title) ? "CERTAIN" : "NONE";
}

const LONGEST_ASSIGNMENT = 400;

const isAssignmentLine = (text: string) => text.length <= LONGEST_ASSIGNMENT && isAssignment(fold(text));

/** Whether `line` goes on with the block that ends with `lastLine`. */
function jointOf(block: string, lastLine: string, line: SourceLine, layout: Layout): Joint {
  if (numberingOf(line.text) || block.length > LONGEST_PARAGRAPH) return "NONE";
  if (numberingOf(block) && !endsSentence(block) && !block.includes("。")) {
    return titleJoint(block, lastLine, line, layout);
  }
  // Who is responsible for an item stands for itself, with or without a full stop.
  if (isAssignmentLine(line.text) || isAssignmentLine(block)) return "NONE";
  if (!endsSentence(block)) return layout.width !== null && !line.followsGap ? "CERTAIN" : "UNCERTAIN";
  // A sentence that ends where a full line does: the paragraph goes on, for its last line is seldom a full one.
  const isFull = layout.width !== null && lastLine.length >= layout.width - 1;
  if (!isFull || line.followsGap) return "NONE";
  return layout.hasGaps ? "CERTAIN" : "UNCERTAIN";
}

/** Between two Chinese characters a break leaves nothing; between English words it was a space. */
function joined(before: string, after: string, hadSpace: boolean): string {
  const areWords =
    (/[A-Za-z.,;:)'"”’%!?]$/.test(before) && /^[A-Za-z\d("“‘'$]/.test(after)) ||
    (/\d$/.test(before) && /^[A-Za-z("“‘]/.test(after));
  const isBesideLatin = /[A-Za-z\d]$/.test(before) || /^[A-Za-z\d]/.test(after);
  return areWords || (hadSpace && isBesideLatin) ? `${before} ${after}` : before + after;
}

/** `1.` alone on a line belongs to the line behind it. */
function withBareNumbersJoined(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last && numberingOf(last.text)?.rest === "" && !numberingOf(line.text)) {
      const { start, followsGap } = last;
      result[result.length - 1] = { ...line, text: `${last.text} ${line.text}`, start, followsGap };
    } else {
      result.push(line);
    }
  }
  return result;
}

/**
 * The blocks of a document's text: broken lines joined. Spaces inside a line stay as they are. Lines
 * before the first numbered heading (names, title, opening sentence) are never joined.
 * @param joins false for a document whose headings carry no numbers, where a title looks like a broken line
 */
export function blocksOf(written: readonly SourceLine[], joins = true): Block[] {
  const lines = withBareNumbersJoined(written);
  const layout = layoutOf(lines);
  const rows = tableRows(lines);
  const blocks: Block[] = [];
  let last: SourceLine | null = null;
  let isInBody = false;
  for (const line of lines) {
    const block = blocks.at(-1);
    const isRow = rows.has(line);
    const mayJoin = joins && isInBody && !isRow && block?.isRow !== true;
    const joint = block && mayJoin ? jointOf(block.text, last?.text ?? "", line, layout) : "NONE";
    if (block && joint !== "NONE") {
      const hadSpace = line.hasSpaceAround.before || last?.hasSpaceAround.after === true;
      block.text = joined(block.text, line.text, hadSpace);
      block.end = line.end;
      block.isUncertain ||= joint === "UNCERTAIN";
    } else {
      blocks.push({ text: line.text, start: line.start, end: line.end, isUncertain: false, isRow });
    }
    isInBody ||= numberingOf(line.text) !== null;
    last = line;
  }
  return blocks;
}
