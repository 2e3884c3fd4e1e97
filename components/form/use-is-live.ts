"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the script of the page has come: false on the server and until then, true ever after. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
