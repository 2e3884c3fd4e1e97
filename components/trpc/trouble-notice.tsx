"use client";

import type { Trouble } from "@/server/api/error-map";
import { useCodeMessage } from "../form/code-message";
import { Notice } from "../ui/notice";

/** What went wrong with something that was just tried, in words. */
export function TroubleNotice({ trouble }: { trouble: Trouble | null }) {
  const words = useCodeMessage();
  if (!trouble) return null;
  return (
    <Notice tone="error" live>
      {words(trouble.code, { ...trouble.params, requestId: trouble.requestId ?? "–" })}
    </Notice>
  );
}
