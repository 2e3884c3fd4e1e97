"use client";

import type { ReactNode } from "react";

/** So that the way back leads here: the browser's own step to a place on the page forgets what the router kept of it. */
function keepRouterState(hash: string): void {
  if (window.location.hash === hash) return;
  const { state } = window.history;
  const restore = () => window.history.replaceState(state, "", window.location.href);
  window.addEventListener("hashchange", restore, { once: true });
}

interface PlaceLinkProps {
  /** Id of the place on this page. */
  anchor: string;
  children: ReactNode;
}

/** A link to a place on the page. The browser itself goes there, which sets off what it leads to. */
export function PlaceLink({ anchor, children }: PlaceLinkProps) {
  const hash = `#${anchor}`;
  return (
    <a
      href={hash}
      onClick={() => keepRouterState(hash)}
      className="text-accent underline decoration-1 hover:decoration-2"
    >
      {children}
    </a>
  );
}
