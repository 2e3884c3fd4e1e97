/** Two marks that belong together. */
export interface MarkPair {
  open: number;
  close: number;
  /** Whether a Chinese character stands between them. */
  holdsChinese: boolean;
}

export interface MarkTrouble {
  kind: "unclosed" | "unopened" | "wrongKind" | "crossing";
  at: number;
  mark: string;
  /** The mark that would be right there; null where only a person can say. */
  expected: string | null;
}

export interface ReadMarks {
  pairs: MarkPair[];
  troubles: MarkTrouble[];
}

/** Brackets of either width are one kind: a pair that mixes them is a question of width alone. */
const CLOSERS: Record<string, string> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "(": "）",
  "【": "】",
  "〔": "〕",
  "［": "］",
  "[": "］",
};
const SAME_KIND: Record<string, string> = { ")": "）", "]": "］" };
const CLOSING = new Set(Object.values(CLOSERS));
/** Half-width brackets are closed by half-width ones. */
const CLOSES_AS: Record<string, string> = { "(": ")", "[": "]" };

/** Nobody nests deeper; what does is told as unclosed. */
const DEEPEST = 20;

interface Open {
  at: number;
  mark: string;
  closer: string;
  chineseBefore: number;
}

/** 1) and 二） at the beginning of a line or clause are marks of a list. */
const LIST_MARK = /(?:^|[；;。，,：:\s])[\da-zA-Z一二三四五六七八九十]{1,3}$/;
const LETTER = /[\p{Script=Latin}\d]/u;

/** An apostrophe is no mark of a quotation: between letters, behind one where nothing is open, and before a short year. */
function isApostrophe(text: string, at: number, stack: readonly Open[]): boolean {
  const mark = text.charAt(at);
  const before = LETTER.test(text.charAt(at - 1));
  if (mark === "‘") return /\d0s/.test(text.slice(at + 1, at + 4)) || before;
  if (mark !== "’") return false;
  if (before && LETTER.test(text.charAt(at + 1))) return true;
  return !stack.some(({ mark: open }) => open === "‘") && (before || /\d0s/.test(text.slice(at + 1, at + 4)));
}

class MarkReader implements ReadMarks {
  readonly pairs: MarkPair[] = [];
  readonly troubles: MarkTrouble[] = [];
  private readonly stack: Open[] = [];
  private chinese = 0;

  constructor(private readonly text: string) {}

  read(): ReadMarks {
    for (let at = 0; at < this.text.length; at += 1) this.take(at);
    while (this.stack.length > 0) this.unclosed(this.stack.pop());
    this.troubles.sort((a, b) => a.at - b.at);
    return { pairs: this.pairs, troubles: this.troubles };
  }

  private take(at: number): void {
    const mark = this.text.charAt(at);
    if (mark >= "\u3400" && mark <= "\u9fff") this.chinese += 1;
    else if (mark === '"') this.straight(at);
    else if (isApostrophe(this.text, at, this.stack)) return;
    else if (CLOSERS[mark] !== undefined) this.open(at, mark, CLOSERS[mark]);
    else if (CLOSING.has(SAME_KIND[mark] ?? mark)) this.close(at, SAME_KIND[mark] ?? mark);
  }

  private straight(at: number): void {
    const isOpen = this.stack.some(({ mark }) => mark === '"');
    if (isOpen) this.close(at, '"');
    // 5" is a measure.
    else if (!/\d/.test(this.text.charAt(at - 1))) this.open(at, '"', '"');
  }

  private open(at: number, mark: string, closer: string): void {
    this.stack.push({ at, mark, closer, chineseBefore: this.chinese });
    if (this.stack.length > DEEPEST) this.unclosed(this.stack.shift());
  }

  private close(at: number, closer: string): void {
    const depth = this.stack.findLastIndex((open) => open.closer === closer);
    const [found] = depth < 0 ? [] : this.stack.splice(depth, 1);
    const mark = this.text.charAt(at);
    if (!found) {
      this.closeNothing(at, mark);
      return;
    }
    if (depth < this.stack.length) this.trouble("crossing", at, mark, null);
    this.pairs.push({ open: found.at, close: at, holdsChinese: this.chinese > found.chineseBefore });
  }

  /** A mark closes what is open last, if by the wrong kind; else it has no other half. */
  private closeNothing(at: number, mark: string): void {
    if (/[)）]/.test(mark) && LIST_MARK.test(this.text.slice(Math.max(0, at - 5), at))) return;
    const last = this.stack.at(-1);
    if (!last || this.closesLater(last, at)) {
      this.trouble("unopened", at, mark, null);
      return;
    }
    this.stack.pop();
    this.trouble("wrongKind", at, mark, CLOSES_AS[last.mark] ?? last.closer);
  }

  /** Whether the right mark follows soon, before another of its kind is opened. */
  private closesLater({ mark, closer }: Open, at: number): boolean {
    for (const later of this.text.slice(at + 1, at + 200)) {
      if (later === mark && mark !== closer) return false;
      if ((SAME_KIND[later] ?? later) === closer) return true;
    }
    return false;
  }

  private unclosed(open: Open | undefined): void {
    if (open) this.trouble("unclosed", open.at, open.mark, null);
  }

  private trouble(kind: MarkTrouble["kind"], at: number, mark: string, expected: string | null): void {
    this.troubles.push({ kind, at, mark, expected });
  }
}

/** Reads the marks of a text that come in pairs, from left to right, once. Apostrophes and marks of lists are none. */
export function readMarks(text: string): ReadMarks {
  return new MarkReader(text).read();
}
