import { useTranslations } from "next-intl";
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { classNames } from "./class-names";

interface TableProps {
  /** What the table is, for those who hear it; seen too where `captionSeen`. */
  caption: string;
  captionSeen?: boolean;
  /** Its rows are `StackingRow`s: on a narrow screen the cells of each stand one under the other. */
  stacks?: boolean;
  /** `<tr>` of `HeadCell`s. */
  head: ReactNode;
  children: ReactNode;
}

/** Hairlines between rows, a heavier one under the head. Scrolls sideways by itself where the page is narrower. */
export function Table({ caption, captionSeen, stacks = false, head, children }: TableProps) {
  const t = useTranslations("ui");
  return (
    <section
      className="relative overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t("table", { caption })}
    >
      <table
        // What is laid out as a block would be no table any more to those who hear it, had it not its roles.
        role={stacks ? "table" : undefined}
        className={classNames("w-full border-collapse text-start", stacks && "max-sm:block")}
      >
        <caption className={captionSeen ? "pb-2 text-start font-medium" : "sr-only"}>{caption}</caption>
        <thead
          role={stacks ? "rowgroup" : undefined}
          className={classNames("border-y border-ink text-small", stacks && "max-sm:sr-only")}
        >
          {head}
        </thead>
        <tbody
          role={stacks ? "rowgroup" : undefined}
          className={classNames(
            "[&>tr]:border-b [&>tr]:border-hairline",
            stacks && "max-sm:block max-sm:border-t max-sm:border-ink",
          )}
        >
          {children}
        </tbody>
      </table>
    </section>
  );
}

interface NumericProp {
  /** Aligned at its end, so that digits stand under digits. */
  numeric?: boolean;
}

export function HeadCell({
  numeric,
  ...rest
}: NumericProp & Omit<ThHTMLAttributes<HTMLTableCellElement>, "className">) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        "px-3 py-2 font-medium first:ps-0 last:pe-0",
        numeric ? "text-end whitespace-nowrap" : "text-start",
      )}
    />
  );
}

export function RowHead(props: Omit<ThHTMLAttributes<HTMLTableCellElement>, "className">) {
  return (
    <th
      scope="row"
      {...props}
      className="px-3 py-2.5 text-start align-top font-medium first:ps-0 last:pe-0"
    />
  );
}

export function Cell({
  numeric,
  ...rest
}: NumericProp & Omit<TdHTMLAttributes<HTMLTableCellElement>, "className">) {
  return (
    <td
      {...rest}
      className={classNames(
        "px-3 py-2.5 align-top first:ps-0 last:pe-0",
        numeric ? "text-end" : "text-start",
      )}
    />
  );
}
