const CORNER_TO_CURLY: Record<string, string> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

const CURLY = /[“”‘’]/gu;
const CORNER = /[「」『』]/gu;

/** ’ closes only what ‘ opened, and never between two Latin letters: elsewhere it is an apostrophe. */
const WITHIN_A_WORD = /^\p{Script=Latin}’\p{Script=Latin}/u;

/** “ ” ‘ ’ as the mainland writes them (GB/T 15834) become 「 」 『 』 as Hong Kong does; apostrophes stay. */
export function withHongKongQuotes(text: string): string {
  let open = 0;
  return text.replace(CURLY, (mark, at: number) => {
    if (mark === "“") return "「";
    if (mark === "”") return "」";
    if (mark === "‘") {
      open += 1;
      return "『";
    }
    if (open === 0 || WITHIN_A_WORD.test(text.slice(Math.max(at - 1, 0)))) return mark;
    open -= 1;
    return "』";
  });
}

export function withMainlandQuotes(text: string): string {
  return text.replace(CORNER, (mark) => CORNER_TO_CURLY[mark] ?? mark);
}
