"use client";

import { useTranslations } from "next-intl";
import { correctCommentSchema } from "@/server/modules/comment/comment.schema";
import type { CommentView } from "@/server/modules/comment/thread-view";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Dialog } from "../ui/dialog";

interface CorrectDialogProps {
  comment: CommentView;
  onDone: () => void;
  onClose: () => void;
}

/** Other words in the place of one's own. */
export function CorrectDialog({ comment, onDone, onClose }: CorrectDialogProps) {
  const t = useTranslations("comment");
  const client = useTRPCClient();
  const form = useSchemaForm(correctCommentSchema, { commentId: comment.id, text: comment.text });
  return (
    <Dialog title={t("correctTitle")} isOpen onClose={onClose} actions={null}>
      <Form
        form={form}
        submitLabel={t("sendCorrection")}
        otherActions={<CancelButton onCancel={onClose} />}
        onSubmit={async (values) => {
          await client.comment.correct.mutate(values);
          onDone();
          onClose();
        }}
      >
        <FormTextArea name="text" label={t("text")} hint={t("correctHint")} rows={4} />
      </Form>
    </Dialog>
  );
}
