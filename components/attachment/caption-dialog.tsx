"use client";

import { useTranslations } from "next-intl";
import type { AttachmentView } from "@/server/modules/attachment/attachment.queries";
import { captionAttachmentSchema } from "@/server/modules/attachment/attachment.schema";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Dialog } from "../ui/dialog";

interface CaptionDialogProps {
  attachment: AttachmentView;
  onSaved: () => void;
  onClose: () => void;
}

/** What a file shows, in each language. */
export function CaptionDialog({ attachment, onSaved, onClose }: CaptionDialogProps) {
  const t = useTranslations("attachment");
  const client = useTRPCClient();
  const { id, caption } = attachment;
  const form = useSchemaForm(captionAttachmentSchema, { attachmentId: id, caption, seen: caption });
  return (
    <Dialog title={t("captionTitle")} isOpen onClose={onClose} actions={null}>
      <Form
        form={form}
        submitLabel={t("captionSave")}
        otherActions={<CancelButton onCancel={onClose} />}
        onSubmit={async (values) => {
          await client.attachment.caption.mutate(values);
          onSaved();
          onClose();
        }}
      >
        <p className="[overflow-wrap:anywhere]">{attachment.name}</p>
        <LanguageFields name="caption" label={t("caption")} hint={t("captionHint")} />
      </Form>
    </Dialog>
  );
}
