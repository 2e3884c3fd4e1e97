import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  /** What will stand here, and what brings it about. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Where there is nothing yet: says so, and what comes next. The rule of a page's head serves for the one above it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-3 border-y border-hairline py-10 [header+&]:border-t-0 [header+&]:pt-2">
      <p className="font-serif text-lead font-bold">{title}</p>
      {children ? <div className="max-w-measure text-faint">{children}</div> : null}
      {action}
    </div>
  );
}
