import type { ReactNode } from "react";
import { HEARD_AS } from "./stacking-row";

/** A row of a table that stacks: on a narrow screen each cell is a line of its own, with the name of its column before it. */
export function LabelledRow({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <tr {...HEARD_AS.row} className="max-sm:block max-sm:py-3">
      <th
        scope="row"
        {...HEARD_AS.rowHead}
        className="text-start align-top font-medium max-sm:block sm:min-w-20 sm:py-2.5 sm:pe-3"
      >
        {head}
      </th>
      {children}
    </tr>
  );
}

/** @param label the head of its column, which those who hear the table hear anyway */
export function LabelledCell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td
      {...HEARD_AS.cell}
      className="align-top text-small max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3 max-sm:pt-1 max-sm:has-[>div:empty]:hidden sm:min-w-20 sm:px-3 sm:py-2.5 sm:last:pe-0"
    >
      <span aria-hidden="true" className="text-faint sm:hidden">
        {label}
      </span>
      <div>{children}</div>
    </td>
  );
}
