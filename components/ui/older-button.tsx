"use client";

import { Button } from "./button";

interface OlderButtonProps {
  /** A list that comes a page at a time, as `useInfiniteQuery` gives it. */
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  label: string;
}

/** The way to what is further back in a list; nothing at its end. */
export function OlderButton({ pages, label }: OlderButtonProps) {
  if (!pages.hasNextPage) return null;
  return (
    <div>
      <Button small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {label}
      </Button>
    </div>
  );
}
