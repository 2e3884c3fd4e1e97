"use client";

import { useTranslations } from "next-intl";
import { useCodeMessage } from "../form/code-message";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import type { Upload } from "./use-uploads";

interface UploadLineProps {
  upload: Upload;
  /** Takes it away: cancelled where it is on its way, read where it was refused. */
  onAway: () => void;
}

/** A file that is on its way, or why it did not arrive. */
export function UploadLine({ upload: { name, state, share, trouble }, onAway }: UploadLineProps) {
  const t = useTranslations("attachment");
  const words = useCodeMessage();
  if (trouble) {
    return (
      <Notice tone="error" live title={t("notAdded", { name })}>
        <p className="[overflow-wrap:anywhere]">
          {words(trouble.code, { ...trouble.params, requestId: trouble.requestId ?? "–" })}
        </p>
        <p className="mt-2">
          <Button small aria-label={t("dismissItem", { name })} onClick={onAway}>
            {t("dismiss")}
          </Button>
        </p>
      </Notice>
    );
  }
  const label = t(state === "waiting" ? "waiting" : "sending", { name });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="min-w-0 [overflow-wrap:anywhere]">{label}</span>
      <progress aria-label={label} value={share} max={1} className="h-2 w-40 accent-accent" />
      <span className="text-small text-faint tabular-nums">
        {t("sent", { percent: Math.round(share * 100) })}
      </span>
      <Button small aria-label={t("cancelItem", { name })} onClick={onAway}>
        {t("cancel")}
      </Button>
    </div>
  );
}
