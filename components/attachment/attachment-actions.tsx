"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AttachmentView } from "@/server/modules/attachment/attachment.queries";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { later } from "../ui/later";

const CaptionDialog = later(async () => (await import("./caption-dialog")).CaptionDialog);

interface AttachmentActionsProps {
  attachment: AttachmentView;
  /** After each change. */
  onChanged: () => void;
  /** After it was removed, with the button in it. */
  onRemoved: () => void;
}

/** What can be done with a file by whoever may save the update. */
export function AttachmentActions({ attachment, onChanged, onRemoved }: AttachmentActionsProps) {
  const t = useTranslations("attachment");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const [open, setOpen] = useState<"caption" | "remove" | null>(null);
  const { id: attachmentId, name, isMarked } = attachment;
  const close = () => setOpen(null);
  const toggle = () =>
    run(() => client.attachment[isMarked ? "unmark" : "mark"].mutate({ attachmentId }), onChanged);
  const remove = () =>
    run(
      () => client.attachment.remove.mutate({ attachmentId }),
      () => {
        close();
        onRemoved();
      },
    );
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button small aria-label={t("captionItem", { name })} onClick={() => setOpen("caption")}>
          {t("caption")}
        </Button>
        <Button
          small
          busy={busy && open === null}
          aria-label={t(isMarked ? "unmarkItem" : "markItem", { name })}
          onClick={toggle}
        >
          {t(isMarked ? "unmark" : "mark")}
        </Button>
        <Button small aria-label={t("removeItem", { name })} onClick={() => setOpen("remove")}>
          {t("remove")}
        </Button>
      </div>
      {open === null ? <TroubleNotice trouble={trouble} /> : null}
      {open === "caption" ? (
        <CaptionDialog attachment={attachment} onSaved={onChanged} onClose={close} />
      ) : null}
      <ConfirmDialog
        title={t("removeTitle")}
        isOpen={open === "remove"}
        onClose={close}
        confirmLabel={t("removeConfirm")}
        look="danger"
        busy={busy}
        onConfirm={remove}
      >
        <p className="[overflow-wrap:anywhere]">{t("removeBody", { name })}</p>
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}
