"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { type ReturnUpdate, returnUpdateSchema } from "@/server/modules/review/review.schema";
import { PlaceSelect } from "../comment/place-select";
import { Form } from "../form/form";
import { FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

interface ReturnDialogProps {
  view: UpdateView;
  locale: Locale;
  revisionId: string;
  onReturn: (input: ReturnUpdate) => Promise<unknown>;
  onClose: () => void;
}

/** Sends an update back with what its author should do, and where; the comment goes to them by mail. */
export function ReturnDialog({ view, locale, revisionId, onReturn, onClose }: ReturnDialogProps) {
  const t = useTranslations("review.return");
  const words = useTranslations("ui");
  const form = useSchemaForm(returnUpdateSchema, { updateId: view.id, revisionId, comment: "" });
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
        <PlaceSelect view={view} locale={locale} onChoose={(place) => form.setValue("place", place)} />
        <FormTextArea name="comment" label={t("comment")} hint={t("commentHint")} />
      </Form>
    </Dialog>
  );
}
