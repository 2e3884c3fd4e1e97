"use client";

import { type ComponentType, lazy, memo, type ReactNode, Suspense } from "react";
import { persistently } from "./persistently";
import { whenIdle } from "./when-idle";

/**
 * A part of a page whose script comes after the page takes what is typed: what the server made of it is there from the
 * beginning, and comes alive when its script has come. Once the page is idle it is fetched in any case, so that a part that is
 * only opened later opens off line too. Drawn anew only where what it is given changes.
 * @param load imports the part
 * @param waiting in its place where the server made nothing of it
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  let coming: Promise<{ default: ComponentType<Props> }> | null = null;
  const come = () => {
    coming ??= persistently(load).then((part) => ({ default: part }));
    return coming;
  };
  if (typeof window !== "undefined") whenIdle(() => void come());
  const Part = lazy(come);
  function Later(props: Props) {
    return (
      <Suspense fallback={waiting}>
        <Part {...props} />
      </Suspense>
    );
  }
  return memo(Later);
}
