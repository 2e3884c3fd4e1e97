"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import { replySchema } from "@/server/modules/comment/comment.schema";
import type { ThreadView } from "@/server/modules/comment/thread-view";
import { useShownName } from "../account/use-shown-name";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Dialog } from "../ui/dialog";
import { MentionField } from "./mention-field";

interface ReplyDialogProps {
  updateId: string;
  thread: ThreadView;
  locale: Locale;
  onDone: () => void;
  onClose: () => void;
}

/** An answer in a thread, read by whoever reads the thread. */
export function ReplyDialog({ updateId, thread, locale, onDone, onClose }: ReplyDialogProps) {
  const t = useTranslations("comment");
  const shown = useShownName();
  const client = useTRPCClient();
  const form = useSchemaForm(replySchema, { threadId: thread.id, text: "", mentions: [] });
  const mentions = useWatch({ control: form.control, name: "mentions" });
  const last = thread.comments.at(-1);
  return (
    <Dialog title={t("replyTo", { by: shown(last?.by ?? "") })} isOpen onClose={onClose} actions={null}>
      <Form
        form={form}
        submitLabel={t("sendReply")}
        otherActions={<CancelButton onCancel={onClose} />}
        onSubmit={async (values) => {
          await client.comment.reply.mutate(values);
          onDone();
          onClose();
        }}
      >
        <blockquote className="max-h-40 overflow-auto border-s-2 border-rule ps-3 whitespace-pre-line">
          {last?.text}
        </blockquote>
        <FormTextArea name="text" label={t("replyText")} rows={4} />
        <MentionField
          updateId={updateId}
          audience={thread.isInternal ? "SIDE" : "ALL"}
          locale={locale}
          mentions={mentions}
          onChange={(ids) => form.setValue("mentions", ids)}
        />
      </Form>
    </Dialog>
  );
}
