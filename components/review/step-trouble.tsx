"use client";

import type { Trouble } from "@/server/api/error-map";
import { useCodeMessage } from "../form/code-message";
import { Notice } from "../ui/notice";

/** Why the last step was refused. */
export function StepTrouble({ trouble }: { trouble: Trouble | null }) {
  const words = useCodeMessage();
  if (!trouble) return null;
  const { code, params, requestId } = trouble;
  return (
    <Notice tone="error" live>
      {words(code, { ...params, requestId: requestId ?? "–" })}
    </Notice>
  );
}
