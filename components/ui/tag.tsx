import type { ReactNode } from "react";

/** A short word set apart from what it stands beside, such as 新增. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-edge border border-accent px-1.5 align-[0.1em] font-sans text-small leading-snug font-normal whitespace-nowrap text-accent">
      {children}
    </span>
  );
}
