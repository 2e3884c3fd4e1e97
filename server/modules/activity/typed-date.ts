const YEAR = /^(\d{4})年?$/;
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const HALF = /^(\d{4})(?:年(?:的)?([上下])半年|-H([12]))$/i;
const QUARTER = /^(\d{4})(?:年?第?([一二三四1-4])季度?|-Q([1-4]))$/i;
/** A hyphen parts two dates only where it can be no part of one. */
const RANGE = /^(.+?)(?:至|到|~|—|–|\/(?=\d{4})|(?<=[年月日])-|-(?=\d{4})|(?<=\d)to)(.+)$/i;
const QUARTERS = "一二三四";
/** The end of a range that leaves out what it has in common with the beginning: 12日, 10月2日, 11月. */
const SHORT_END = /^(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/;

/** 10 September 2024, Sept 2024, and September 10, 2024, without their spaces. */
const DAY_FIRST = /^(\d{1,2})?([a-z]{3,9})\.?,?(\d{4})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?(\d{1,2}),(\d{4})$/i;
const MONTH_NAMES =
  "january february march april may june july august september october november december".split(" ");

function readEnglish(typed: string): string | null {
  const dayFirst = DAY_FIRST.exec(typed);
  const monthFirst = MONTH_FIRST.exec(typed);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const month = name ? MONTH_NAMES.findIndex((one) => one.startsWith(name.toLowerCase())) + 1 : 0;
  if (month === 0 || !year) return null;
  return [year, String(month), day].flatMap((part) => (part ? [part.padStart(2, "0")] : [])).join("-");
}

function readOne(typed: string): string | null {
  const half = HALF.exec(typed);
  if (half) return `${half[1]}-H${half[3] ?? (half[2] === "上" ? "1" : "2")}`;
  const quarter = QUARTER.exec(typed);
  if (quarter) {
    const named = quarter[2] ?? "";
    return `${quarter[1]}-Q${quarter[3] ?? (QUARTERS.includes(named) ? QUARTERS.indexOf(named) + 1 : named)}`;
  }
  const match = DAY.exec(typed) ?? MONTH.exec(typed) ?? YEAR.exec(typed);
  if (!match) return readEnglish(typed);
  return match
    .slice(1)
    .map((part, index) => (index === 0 ? part : part.padStart(2, "0")))
    .join("-");
}

function readEnd(typed: string, from: string): string | null {
  const whole = readOne(typed);
  const short = SHORT_END.exec(typed);
  if (whole !== null || !short) return whole;
  const [year, ownMonth] = from.split("-");
  const [, month = ownMonth, day] = short;
  if (!month || !/^\d+$/.test(month) || (!short[1] && !day)) return null;
  return [year, month, day].flatMap((part) => (part ? [part.padStart(2, "0")] : [])).join("-");
}

/**
 * A date as far as it is known, as a person types it: `2023-09`, `2023年9月`, `2022年下半年`, `2019年第三季度`,
 * `2019-04-01/2019-04-14`, `2019年4月1日至14日`, `10 September 2024`, in full-width digits or not.
 * @returns a candidate for `partialDateSchema`, which knows whether the day exists; null where it is no date
 */
export function readTypedDate(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/\s+/g, "");
  const whole = readOne(plain);
  if (whole !== null) return whole;
  const range = RANGE.exec(plain);
  const from = range?.[1] ? readOne(range[1]) : null;
  const to = range?.[2] && from ? readEnd(range[2], from) : null;
  return from !== null && to !== null ? `${from}/${to}` : null;
}
