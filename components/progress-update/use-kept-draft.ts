"use client";

import { useCallback, useEffect, useState } from "react";
import { persistently } from "../ui/persistently";
import { forgetDraft, keptText, type LocalDraft } from "./local-draft";

const loadReading = async () => (await import("./read-draft")).readDraft;

/**
 * What this device has kept of an update. Only the browser has it, so it is taken when the page has come and before anything
 * can be typed over it; what reads it comes after.
 */
export function useKeptDraft(accountId: string, updateId: string) {
  const [kept, setKept] = useState<LocalDraft | null>(null);
  useEffect(() => {
    const text = keptText(accountId, updateId);
    if (text === null) return;
    let isGone = false;
    void persistently(loadReading).then((read) => (isGone ? undefined : setKept(read(text))));
    return () => {
      isGone = true;
    };
  }, [accountId, updateId]);
  const settle = useCallback(() => setKept(null), []);
  const discard = () => {
    forgetDraft(accountId, updateId);
    settle();
  };
  return { kept, discard, settle };
}
