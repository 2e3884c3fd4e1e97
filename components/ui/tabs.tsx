"use client";

import type { ReactNode } from "react";
import { Tabs as PlainTabs, Tab, TabList, TabPanel } from "react-aria-components";

export interface TabItem {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

/** Views of one thing in one place, without an address of their own; all stay in the page, so that nothing typed is lost. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <PlainTabs className="grid gap-4">
      <TabList aria-label={label} className="flex flex-wrap gap-x-6 border-b border-hairline">
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className="-mb-px flex min-h-8 cursor-pointer items-center gap-2 border-b-2 border-transparent py-2 text-faint hover:text-ink data-[selected]:border-accent data-[selected]:text-ink"
          >
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} shouldForceMount className="grid gap-5 data-[inert]:hidden">
          {item.content}
        </TabPanel>
      ))}
    </PlainTabs>
  );
}
