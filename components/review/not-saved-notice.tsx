"use client";

import { useCodeMessage } from "../form/code-message";
import { Notice } from "../ui/notice";

/** A step was not taken, because what it speaks of could not be saved. */
export function NotSavedNotice({ failed }: { failed: boolean }) {
  const words = useCodeMessage();
  if (!failed) return null;
  return (
    <Notice tone="error" live>
      {words("review.notSaved")}
    </Notice>
  );
}
