"use client";

import { useCodeMessage } from "../form/code-message";
import { Notice } from "../ui/notice";

/** More lines than a person reads before mending the first ones. */
const SHOWN = 50;

interface RowProblem {
  row: number;
  column: string | null;
  code: string;
  params: Record<string, string | number>;
}

interface RowProblemsProps {
  title: string;
  problems: readonly RowProblem[];
  /** Where a problem is, in words. */
  place: (problem: RowProblem) => string;
}

/** What is wrong with the rows of a sheet. */
export function RowProblems({ title, problems, place }: RowProblemsProps) {
  const words = useCodeMessage();
  return (
    <Notice tone="error" live title={title}>
      <ul className="grid gap-1">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.row} ${problem.column} ${problem.code} ${JSON.stringify(problem.params)}`}>
            <span className="me-3 font-medium">{place(problem)}</span>
            {words(problem.code, problem.params)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
