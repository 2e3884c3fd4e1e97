import type { Locale } from "@/server/kernel/locale";
import { wordsIn } from "./words";

function joined(parts: readonly string[], locale: Locale): string {
  const t = wordsIn(locale);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  return parts.slice(0, -1).join(t("document.listBetween")) + t("document.listLast") + last;
}

/** Numbers as the opening sentence lists them: (5)及(12); (3)、(6)及(8); (3), (6) and (8). */
export function bracketedList(numbers: readonly number[], locale: Locale): string {
  return joined(
    numbers.map((number) => `(${number})`),
    locale,
  );
}

/** Runs of three and more in a row are told by their ends: 1至4及7; 1 to 4 and 7. */
export function rangedList(numbers: readonly number[], locale: Locale): string {
  const t = wordsIn(locale);
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const told = (run: number[]) =>
    run.length < 3
      ? run.map(String)
      : [t("document.range", { from: String(run[0]), to: String(run.at(-1)) })];
  return joined(runs.flatMap(told), locale);
}
