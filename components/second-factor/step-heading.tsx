"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a step that has just come up: the focus goes there, so that it is read out and the keyboard goes on from it. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className="text-lead font-bold">
      {children}
    </h3>
  );
}
