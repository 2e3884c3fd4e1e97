import type { ReactNode } from "react";

/** How far a thing has come. Each has a shape of its own, so that nothing hangs on colour. */
export type StatusTone = "empty" | "begun" | "waiting" | "attention" | "done";

const SHAPES: Record<StatusTone, { path: ReactNode; colour: string }> = {
  empty: {
    colour: "text-faint",
    path: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  },
  begun: {
    colour: "text-ink",
    path: (
      <>
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
      </>
    ),
  },
  waiting: { colour: "text-accent", path: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" /> },
  attention: { colour: "text-danger", path: <path d="M6 .8 11.4 11H.6z" fill="currentColor" /> },
  done: {
    colour: "text-success",
    path: <path d="M1.5 6.4 4.7 9.6 10.6 2.6" fill="none" stroke="currentColor" strokeWidth="2" />,
  },
};

/** A state, in a word and a shape. */
export function StatusMark({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const { path, colour } = SHAPES[tone];
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        width="12"
        height="12"
        className={`shrink-0 translate-y-px ${colour}`}
      >
        {path}
      </svg>
      <span>{children}</span>
    </span>
  );
}
