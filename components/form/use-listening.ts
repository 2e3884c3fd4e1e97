"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page's script has come, so that what is done on the page is heard. */
export function useListening(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
