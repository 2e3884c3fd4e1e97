"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type EarlyPlace, forgetEarly } from "./early-words";

/**
 * What was typed before the fields were heard is in the form once they are: it is saved like anything else that is typed, and
 * what was kept of it is forgotten. Called after the kept draft has been taken, which saving would replace.
 * @returns what each field sets where something had been typed into it
 */
export function useEarlyWords(place: EarlyPlace, queue: { change(): void }): RefObject<boolean> {
  const wasEarly = useRef(false);
  const [cameWith] = useState(place);
  useEffect(() => {
    if (wasEarly.current) queue.change();
    forgetEarly(cameWith);
  }, [queue, cameWith]);
  return wasEarly;
}
