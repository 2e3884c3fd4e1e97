"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page's script has come, so that what is typed is heard: before that, a field would lose it again. */
export function useListening(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
