"use client";

import { useCallback, useEffect, useState } from "react";
import type { UseFormGetValues } from "react-hook-form";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { persistently } from "../ui/persistently";
import { type EarlyPlace, offerEarly } from "./early-words";
import { forgetDraft, keptText, type LocalDraft } from "./local-draft";

const loadReading = async () => (await import("./read-draft")).readDraft;

/**
 * What this device has kept of an update. Only the browser has it, so it is taken when the page has come and before anything
 * can be typed over it; what reads it comes after.
 */
export function useKeptDraft(place: EarlyPlace, getValues: UseFormGetValues<UpdateForm>) {
  const { accountId, updateId } = place;
  // Of the page as it came: what is saved from here on is no news to it.
  const [cameWith] = useState(place);
  const [kept, setKept] = useState<LocalDraft | null>(null);
  useEffect(() => {
    offerEarly(cameWith, getValues());
    const text = keptText(accountId, updateId);
    if (text === null) return;
    let isGone = false;
    void persistently(loadReading).then((read) => (isGone ? undefined : setKept(read(text))));
    return () => {
      isGone = true;
    };
  }, [accountId, updateId, cameWith, getValues]);
  const settle = useCallback(() => setKept(null), []);
  const discard = () => {
    forgetDraft(accountId, updateId);
    settle();
  };
  return { kept, discard, settle };
}
