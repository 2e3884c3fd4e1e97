"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Trouble } from "@/server/api/error-map";
import type { RevisionLine } from "@/server/modules/progress-update/revision-line";
import { NotSavedNotice } from "../review/not-saved-notice";
import { useSavedFirst } from "../review/use-saved-first";
import { troubleOf } from "../trpc/trouble";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import type { Saving } from "./saving";

interface RestoreRevisionProps {
  line: RevisionLine;
  updateId: string;
  saving: Saving;
  /** In words, what came of it. */
  onRestored: (words: string) => void;
}

/** Brings back what an older revision said, after asking. What is open in the editor is saved first, and so is not lost. */
export function RestoreRevision({ line, updateId, saving, onRestored }: RestoreRevisionProps) {
  const t = useTranslations("progressUpdate.history.restore");
  const client = useTRPCClient();
  const { isSaving, failed, withRevision } = useSavedFirst(saving.saveNow);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { ordinal, revisionId } = line;
  const restore = async (baseRevisionId: string) => {
    setBusy(true);
    setTrouble(null);
    try {
      const input = { updateId, baseRevisionId, revisionId };
      const saved = await client.progressUpdate.restore.mutate(input);
      onRestored(t(saved.changed ? "done" : "same", { restored: ordinal, ordinal: saved.ordinal }));
      setAsking(false);
      await saving.startAgain();
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button small aria-label={t("item", { ordinal })} onClick={() => setAsking(true)}>
        {t("press")}
      </Button>
      <ConfirmDialog
        title={t("title", { ordinal })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t("confirm")}
        busy={isSaving || busy}
        onConfirm={() => void withRevision((base) => void restore(base))}
      >
        <p>{t("body")}</p>
        <NotSavedNotice failed={failed} />
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}
