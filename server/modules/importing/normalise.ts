import { numberingOf } from "./numbering";

/** A heading or a paragraph, whole again after lines and pages had broken it. */
export interface Block {
  text: string;
  /** Two parts were joined, and only their look says that they belong together. */
  isUncertain: boolean;
}

interface Line {
  text: string;
  /** A blank line or a new page stands before it. */
  followsGap: boolean;
}

/** How the document breaks its lines. */
interface Layout {
  /** Characters in a full line, where lines are broken at a width; null where every line is a paragraph. */
  width: number | null;
  hasGaps: boolean;
}

const SENTENCE_ENDS = /[。！？；：…!?;:.][”’」』）)》〉\]]*$/;
const PAGE_NUMBER =
  /^(?:[-–—·\s]*\d{1,3}[-–—·\s]*|第\s*\d{1,3}\s*[页頁](?:\s*[，/,]?\s*共\s*\d{1,3}\s*[页頁])?|\d{1,3}\s*\/\s*\d{1,3})$/;
const OPENING = /[“「『《（(]/g;
const CLOSING = /[”」』》）)]/g;

export function endsSentence(text: string): boolean {
  return SENTENCE_ENDS.test(text.trimEnd());
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let followsGap = false;
  const plain = text
    .replace(/^\ufeff/, "")
    .replaceAll(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\f", "\n\n");
  for (const written of plain.split("\n")) {
    const line = written.trim();
    if (line === "" || PAGE_NUMBER.test(line)) {
      followsGap = true;
      continue;
    }
    lines.push({ text: line, followsGap });
    followsGap = false;
  }
  return lines;
}

/** Lines were broken at a width if several nearly full ones stop within a sentence and go on in the next line. */
function layoutOf(lines: readonly Line[]): Layout {
  const width = Math.max(0, ...lines.map(({ text }) => text.length));
  const broken = lines.filter(({ text }, index) => {
    const next = lines[index + 1];
    return (
      next && !next.followsGap && !endsSentence(text) && text.length >= width * 0.8 && !numberingOf(next.text)
    );
  });
  const gaps = lines.filter(({ followsGap }) => followsGap).length;
  return { width: broken.length >= 3 && width <= 120 ? width : null, hasGaps: gaps * 4 > lines.length };
}

function isOpen(text: string): boolean {
  return (text.match(OPENING)?.length ?? 0) > (text.match(CLOSING)?.length ?? 0);
}

type Joint = "NONE" | "CERTAIN" | "UNCERTAIN";

function titleJoint(title: string, lastLine: string, line: Line, layout: Layout): Joint {
  if (isOpen(title)) return line.followsGap ? "UNCERTAIN" : "CERTAIN";
  const isFull = layout.width !== null && lastLine.length >= layout.width * 0.9;
  return isFull && !line.followsGap && !endsSentence(title) ? "CERTAIN" : "NONE";
}

/** Whether `line` goes on with the block that ends with `lastLine`. */
function jointOf(block: string, lastLine: string, line: Line, layout: Layout): Joint {
  if (numberingOf(line.text)) return "NONE";
  if (numberingOf(block) && !endsSentence(block) && !/[。！？；]/.test(block)) {
    return titleJoint(block, lastLine, line, layout);
  }
  if (!endsSentence(block)) return layout.width !== null && !line.followsGap ? "CERTAIN" : "UNCERTAIN";
  const isFull = layout.width !== null && layout.hasGaps && lastLine.length >= layout.width * 0.9;
  return isFull && !line.followsGap ? "CERTAIN" : "NONE";
}

function joined(before: string, after: string): string {
  return /[A-Za-z,]$/.test(before) && /^[A-Za-z\d]/.test(after) ? `${before} ${after}` : before + after;
}

/** `1.` alone on a line belongs to the line behind it. */
function withBareNumbersJoined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last && numberingOf(last.text)?.rest === "" && !numberingOf(line.text)) {
      result[result.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else {
      result.push(line);
    }
  }
  return result;
}

/**
 * The blocks of a document's text: page numbers gone, broken lines joined. Spaces inside a line stay as they are. Lines
 * before the first numbered heading (names, title, opening sentence) are never joined.
 * @param joins false for a document whose headings carry no numbers, where a title looks like a broken line
 */
export function blocksOf(text: string, joins = true): Block[] {
  const lines = withBareNumbersJoined(linesOf(text));
  const layout = layoutOf(lines);
  const blocks: Block[] = [];
  let lastLine = "";
  let isInBody = false;
  for (const line of lines) {
    const block = blocks.at(-1);
    const joint = block && joins && isInBody ? jointOf(block.text, lastLine, line, layout) : "NONE";
    if (block && joint !== "NONE") {
      block.text = joined(block.text, line.text);
      block.isUncertain ||= joint === "UNCERTAIN";
    } else {
      blocks.push({ text: line.text, isUncertain: false });
    }
    isInBody ||= numberingOf(line.text) !== null;
    lastLine = line.text;
  }
  return blocks;
}
