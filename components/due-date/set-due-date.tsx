"use client";

import { useTranslations } from "next-intl";
import type { Decision } from "@/server/kernel/decision";
import { setDueDateSchema } from "@/server/modules/reporting-period/reporting-period.schema";
import { useCodeMessage } from "../form/code-message";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormDateField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface SetDueDateProps {
  periodSlug: string;
  dueOn: string | null;
  decision: Decision;
}

/** Says by when updates are due. */
export function SetDueDate({ decision, ...due }: SetDueDateProps) {
  const t = useTranslations("reportingPeriod.due");
  const words = useCodeMessage();
  const reason = decision.allowed ? null : words(decision.reason);
  return (
    <FormDialog title={t("title")} button={{ reason, children: t("button") }}>
      {(close) => <SetDueDateForm {...due} close={close} />}
    </FormDialog>
  );
}

function SetDueDateForm({
  periodSlug,
  dueOn,
  close,
}: Omit<SetDueDateProps, "decision"> & { close: () => void }) {
  const t = useTranslations("reportingPeriod.due");
  const client = useTRPCClient();
  const form = useSchemaForm(setDueDateSchema, { periodSlug, dueOn: dueOn ?? "" });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.reportingPeriod.setDueDate.mutate(values)}
    >
      <FormDateField name="dueOn" label={t("label")} hint={t("hint")} />
    </DialogForm>
  );
}
