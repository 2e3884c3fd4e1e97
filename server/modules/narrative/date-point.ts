/** A date as a text writes it, before what stands around it has said which year is meant. */
export interface DatePoint {
  year: number | null;
  /** 同年 and its like: years to add to the year spoken of before. 同月 keeps the month as well. */
  relative: "SAME_YEAR" | "NEXT_YEAR" | "YEAR_BEFORE" | "PERIOD_YEAR" | "SAME_MONTH" | null;
  half: 1 | 2 | null;
  quarter: 1 | 2 | 3 | 4 | null;
  month: number | null;
  day: number | null;
}

export interface DateExpression {
  from: DatePoint;
  /** The other end of a range, otherwise null. */
  to: DatePoint | null;
  start: number;
  end: number;
}
