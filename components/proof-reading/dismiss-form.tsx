"use client";

import { useTranslations } from "next-intl";
import { dismissalFormSchema } from "@/server/modules/proof-reading/proof-reading.schema";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";

interface DismissFormProps {
  onDismiss: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why a finding stays as it is. */
export function DismissForm({ onDismiss, onClose }: DismissFormProps) {
  const t = useTranslations("proofReading");
  const form = useSchemaForm(dismissalFormSchema, { reason: "" });
  return (
    <>
      <p>{t("dismissBody")}</p>
      <Form
        form={form}
        onSubmit={async ({ reason }) => {
          await onDismiss(reason);
          onClose();
        }}
        submitLabel={t("dismiss")}
        otherActions={<CancelButton onCancel={onClose} />}
      >
        <FormTextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} />
      </Form>
    </>
  );
}
