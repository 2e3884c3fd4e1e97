import { type ReactNode, useId } from "react";

interface SectionProps {
  title: ReactNode;
  /** For links to this place. */
  id?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading of the second rank. */
export function Section({ title, id, actions, children }: SectionProps) {
  const ownId = useId();
  const headingId = id ? `${id}-heading` : ownId;
  return (
    <section id={id} aria-labelledby={headingId} className="mt-10 grid gap-4 first:mt-0">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 id={headingId} className="font-serif text-section font-bold">
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
