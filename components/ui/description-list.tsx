import type { ReactNode } from "react";

interface Description {
  /** Also the key. */
  term: string;
  detail: ReactNode;
}

/** Terms and what they are here, in two columns where there is room. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="grid border-t border-hairline sm:grid-cols-[minmax(8rem,max-content)_1fr]">
      {items.map(({ term, detail }) => (
        <div
          key={term}
          className="grid border-b border-hairline py-2.5 sm:col-span-2 sm:grid-cols-subgrid sm:gap-x-8"
        >
          <dt className="text-small text-faint sm:pt-0.5">{term}</dt>
          <dd className="min-w-0 break-words">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
