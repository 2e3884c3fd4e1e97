const YEAR = /^(\d{4})年?$/;
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const HALF = /^(\d{4})(?:年(?:的)?([上下])半年|-H([12]))$/i;
const QUARTER = /^(\d{4})(?:年?第?([一二三四1-4])季度?|-Q([1-4]))$/i;
const RANGE = /^(.+?)(?:至|到|~|—|–|\/(?=\d{4}))(.+)$/;
const QUARTERS = "一二三四";

function readOne(typed: string): string | null {
  const half = HALF.exec(typed);
  if (half) return `${half[1]}-H${half[3] ?? (half[2] === "上" ? "1" : "2")}`;
  const quarter = QUARTER.exec(typed);
  if (quarter) {
    const named = quarter[2] ?? "";
    return `${quarter[1]}-Q${quarter[3] ?? (QUARTERS.includes(named) ? QUARTERS.indexOf(named) + 1 : named)}`;
  }
  const match = DAY.exec(typed) ?? MONTH.exec(typed) ?? YEAR.exec(typed);
  if (!match) return null;
  return match
    .slice(1)
    .map((part, index) => (index === 0 ? part : part.padStart(2, "0")))
    .join("-");
}

/**
 * A date as far as it is known, as a person types it: `2023-09`, `2023年9月`, `2022年下半年`, `2019年第三季度`,
 * `2019-04-01/2019-04-14`, in full-width digits or not.
 * @returns a candidate for `partialDateSchema`, which knows whether the day exists; null where it is no date
 */
export function readTypedDate(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/\s+/g, "");
  const whole = readOne(plain);
  if (whole !== null) return whole;
  const range = RANGE.exec(plain);
  const from = range?.[1] ? readOne(range[1]) : null;
  const to = range?.[2] ? readOne(range[2]) : null;
  return from !== null && to !== null ? `${from}/${to}` : null;
}
