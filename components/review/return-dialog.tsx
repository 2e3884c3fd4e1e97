"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { type ReturnUpdate, returnUpdateSchema } from "@/server/modules/review/review.schema";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { useSchemaForm } from "../form/use-schema-form";
import { Dialog } from "../ui/dialog";
import { EMPTY_REMARK, RemarkFields } from "./remark-fields";

interface ReturnDialogProps {
  view: UpdateView;
  locale: Locale;
  revisionId: string;
  onReturn: (input: ReturnUpdate) => Promise<unknown>;
  onClose: () => void;
}

/** Sends an update back with what its author should do, and where; the remarks go to them by mail. */
export function ReturnDialog({ view, locale, revisionId, onReturn, onClose }: ReturnDialogProps) {
  const t = useTranslations("review.return");
  const form = useSchemaForm(returnUpdateSchema, {
    ...{ updateId: view.id, revisionId, remarks: [EMPTY_REMARK] },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} actions={null}>
      <Form
        form={form}
        onSubmit={async (input) => {
          await onReturn(input);
          onClose();
        }}
        submitLabel={t("press")}
        otherActions={<CancelButton onCancel={onClose} />}
      >
        <RemarkFields view={view} locale={locale} />
      </Form>
    </Dialog>
  );
}
