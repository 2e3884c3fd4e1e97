import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** A line above the title: what kind of page, or which period. */
  kicker?: ReactNode;
  /** A sentence under it. */
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: its one `h1`, what may be done with the whole, and a rule. */
export function PageHeader({ title, kicker, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 grid gap-2 border-b border-ink pb-5">
      {kicker ? <p className="text-small text-faint">{kicker}</p> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <h1 className="font-serif text-title font-bold">{title}</h1>
        {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
      </div>
      {lead ? <div className="max-w-measure text-faint">{lead}</div> : null}
    </header>
  );
}
