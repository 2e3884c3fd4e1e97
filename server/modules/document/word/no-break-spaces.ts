import type { Locale } from "@/server/kernel/locale";
import { heldTogether } from "../pdf/held-together";

const SPACE = / /g;
const NO_BREAK_SPACE = "\u00A0";

/**
 * The same text with no-break spaces inside what must stand in one line, such as 17.05 亿元 and HK$25.48 million. Where a
 * number touches its unit nothing is done: every character that would hold the two together would be one that nobody
 * has written.
 */
export function withNoBreakSpaces(text: string, locale: Locale): string {
  if (!/\d/.test(text)) return text;
  let kept = "";
  let from = 0;
  for (const { start, end } of heldTogether(text, locale)) {
    kept += text.slice(from, start) + text.slice(start, end).replace(SPACE, NO_BREAK_SPACE);
    from = end;
  }
  return kept + text.slice(from);
}
