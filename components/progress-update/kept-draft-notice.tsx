"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import type { LocalDraft } from "./local-draft";

interface KeptDraftNoticeProps {
  draft: LocalDraft;
  onRestore: () => void;
  onDiscard: () => void;
}

/** This device has kept something that the server never acknowledged. */
export function KeptDraftNotice({ draft, onRestore, onDiscard }: KeptDraftNoticeProps) {
  const t = useTranslations("progressUpdate.kept");
  return (
    <Notice tone="warning" title={t("title")} live>
      <p>{t.rich("body", { at: () => <Time value={new Date(draft.at)} precision="minute" /> })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button small look="primary" onClick={onRestore}>
          {t("restore")}
        </Button>
        <Button small onClick={onDiscard}>
          {t("discard")}
        </Button>
      </div>
    </Notice>
  );
}
