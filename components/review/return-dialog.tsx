"use client";

import { useTranslations } from "next-intl";
import { returnUpdateSchema } from "@/server/modules/review/review.schema";
import { Form } from "../form/form";
import { FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

interface ReturnDialogProps {
  updateId: string;
  revisionId: string;
  onReturn: (input: { updateId: string; revisionId: string; comment: string }) => Promise<unknown>;
  onClose: () => void;
}

/** Sends an update back with what its author should do; the comment goes to them by mail. */
export function ReturnDialog({ updateId, revisionId, onReturn, onClose }: ReturnDialogProps) {
  const t = useTranslations("review.return");
  const words = useTranslations("ui");
  const form = useSchemaForm(returnUpdateSchema, { updateId, revisionId, comment: "" });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} actions={null}>
      <Form
        form={form}
        onSubmit={async (input) => {
          await onReturn(input);
          onClose();
        }}
        submitLabel={t("press")}
        otherActions={<Button onClick={onClose}>{words("cancel")}</Button>}
      >
        <FormTextArea name="comment" label={t("comment")} hint={t("commentHint")} />
      </Form>
    </Dialog>
  );
}
