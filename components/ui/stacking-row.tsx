import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What is laid out as a grid or a block is no part of a table any more to those who hear it, unless it says so. */
export const HEARD_AS = {
  row: { role: "row" },
  cell: { role: "cell" },
  rowHead: { role: "rowheader" },
} as const;

/** A row of a table that stacks: on a narrow screen its number and its box stand in a margin, everything else beside them. */
export function StackingRow({ children }: { children: ReactNode }) {
  return (
    <tr {...HEARD_AS.row} className="max-sm:grid max-sm:grid-cols-[2rem_1fr] max-sm:gap-y-1 max-sm:py-3">
      {children}
    </tr>
  );
}

const WIDE = "align-top sm:px-3 sm:py-2.5 sm:first:ps-0 sm:last:pe-0";

const PLACES = {
  number: "tabular-nums max-sm:col-start-1 max-sm:row-start-1 sm:text-end",
  box: "max-sm:col-start-1 max-sm:row-start-2 max-sm:row-span-3 max-sm:pt-2",
  body: "text-start max-sm:col-start-2",
} as const;

interface StackingCellProps {
  place: keyof typeof PLACES;
  children: ReactNode;
}

export function StackingCell({ place, children }: StackingCellProps) {
  return (
    <td {...HEARD_AS.cell} className={classNames(WIDE, PLACES[place])}>
      {children}
    </td>
  );
}

/** The cell that names its row. */
export function StackingRowHead({ children }: { children: ReactNode }) {
  return (
    <th
      scope="row"
      {...HEARD_AS.rowHead}
      className={classNames(WIDE, "text-start font-medium max-sm:col-start-2 max-sm:row-start-1")}
    >
      {children}
    </th>
  );
}
