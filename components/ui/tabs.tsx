"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { tabAfterKey } from "./tab-after-key";

export interface TabItem {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  items: readonly TabItem[];
  /** Nothing within the panels takes the focus: they take it themselves, so that keys alone reach what is to be read. */
  isRead?: boolean;
}

const TAB_LOOK =
  "-mb-px flex min-h-8 cursor-pointer items-center gap-2 border-b-2 border-transparent py-2 text-faint hover:text-ink " +
  "aria-selected:border-accent aria-selected:text-ink";

/** Views of one thing in one place, without an address of their own; all stay in the page, so that nothing typed is lost. */
export function Tabs({ label, items, isRead }: TabsProps) {
  const own = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = (items.find(({ id }) => id === wanted) ?? items[0])?.id;
  const goOn = (event: KeyboardEvent<HTMLElement>) => {
    const next = tabAfterKey(
      items.map(({ id }) => id),
      chosen ?? "",
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    setWanted(next);
    document.getElementById(`${own}-tab-${next}`)?.focus();
  };
  return (
    <div className="grid gap-4">
      <div role="tablist" aria-label={label} className="flex flex-wrap gap-x-6 border-b border-hairline">
        {items.map(({ id, label: words }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${own}-tab-${id}`}
            data-key={id}
            aria-selected={id === chosen}
            aria-controls={`${own}-panel-${id}`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => setWanted(id)}
            onKeyDown={goOn}
            className={TAB_LOOK}
          >
            {words}
          </button>
        ))}
      </div>
      {items.map(({ id, content }) => (
        <div
          key={id}
          role="tabpanel"
          id={`${own}-panel-${id}`}
          aria-labelledby={`${own}-tab-${id}`}
          tabIndex={isRead ? 0 : undefined}
          inert={id !== chosen}
          className={id === chosen ? "grid gap-5" : "hidden"}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
