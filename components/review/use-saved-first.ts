"use client";

import { useState } from "react";

/**
 * Steps of the review are taken on what is saved: saves what is open first, and says so where that could not be done.
 * @param saveNow gives the revision that holds everything typed; null where it could not be saved
 */
export function useSavedFirst(saveNow: () => Promise<string | null>) {
  const [isSaving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const withRevision = async (step: (revisionId: string) => void) => {
    setSaving(true);
    const revisionId = await saveNow();
    setSaving(false);
    setFailed(revisionId === null);
    if (revisionId !== null) step(revisionId);
  };
  return { isSaving, failed, withRevision };
}
