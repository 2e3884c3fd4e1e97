"use client";

import { useTranslations } from "next-intl";
import { abandonCorrectionSchema } from "@/server/modules/correction/correction.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface AbandonCorrectionProps {
  periodSlug: string;
  /** Number of the edition that stays. */
  corrects: number;
}

/** Gives an open correction up, after a question. */
export function AbandonCorrection(props: AbandonCorrectionProps) {
  const t = useTranslations("correction");
  return (
    <FormDialog title={t("abandonTitle")} button={{ small: true, children: t("abandon") }}>
      {(close) => <AbandonForm {...props} close={close} />}
    </FormDialog>
  );
}

function AbandonForm({ periodSlug, corrects, close }: AbandonCorrectionProps & { close: () => void }) {
  const t = useTranslations("correction");
  const client = useTRPCClient();
  const form = useSchemaForm(abandonCorrectionSchema, { periodSlug, reason: "" });
  return (
    <DialogForm
      form={form}
      submitLabel={t("abandonSubmit")}
      submitLook="danger"
      close={close}
      onSubmit={(values) => client.correction.abandon.mutate(values)}
    >
      <p>{t("abandonBody", { number: corrects })}</p>
      <FormTextArea name="reason" label={t("abandonReason")} rows={2} />
    </DialogForm>
  );
}
