"use client";

import { useTranslations } from "next-intl";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { Dialog, type DialogProps } from "./dialog";

interface ConfirmDialogProps extends Omit<DialogProps, "actions"> {
  /** The verb of what will be done: never “OK”. */
  confirmLabel: string;
  look?: Exclude<ButtonLook, "quiet">;
  busy?: boolean;
  onConfirm: () => void;
}

/** Asks before something that cannot be taken back, or that others will see. */
export function ConfirmDialog({
  confirmLabel,
  look = "primary",
  busy,
  onConfirm,
  ...dialog
}: ConfirmDialogProps) {
  const t = useTranslations("ui");
  const actions = (
    <>
      <Button look={look} busy={busy} onClick={onConfirm}>
        {confirmLabel}
      </Button>
      <Button onClick={dialog.onClose}>{t("cancel")}</Button>
    </>
  );
  return <Dialog {...dialog} actions={actions} />;
}
