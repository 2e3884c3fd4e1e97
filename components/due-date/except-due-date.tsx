"use client";

import { useTranslations } from "next-intl";
import { exceptDueDateSchema } from "@/server/modules/due-date/due-date.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormDateField, FormSelect, FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface ExceptDueDateProps {
  periodSlug: string;
  /** The period's own day, to begin from. */
  dueOn: string | null;
  /** Those that this officer answers for, by name, with the day of its own that one has. */
  agencies: readonly { id: string; name: string; ownDay: string | null }[];
}

/** Gives one agency another day than the period's. */
export function ExceptDueDate(props: ExceptDueDateProps) {
  const t = useTranslations("dueDate");
  return (
    <FormDialog title={t("dialog")} button={{ children: t("button") }}>
      {(close) => <ExceptDueDateForm {...props} close={close} />}
    </FormDialog>
  );
}

function ExceptDueDateForm({
  periodSlug,
  dueOn,
  agencies,
  close,
}: ExceptDueDateProps & { close: () => void }) {
  const t = useTranslations("dueDate");
  const client = useTRPCClient();
  const form = useSchemaForm(exceptDueDateSchema, {
    periodSlug,
    agencyId: agencies[0]?.id ?? "",
    dueOn: dueOn ?? "",
    reason: "",
    seen: null,
  });
  const ownDayOf = (agencyId: string) => agencies.find(({ id }) => id === agencyId)?.ownDay ?? null;
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) =>
        client.dueDate.exceptDueDate.mutate({ ...values, seen: ownDayOf(values.agencyId) })
      }
    >
      <FormSelect name="agencyId" label={t("agency")}>
        {agencies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </FormSelect>
      <FormDateField name="dueOn" label={t("dueOn")} />
      <FormTextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} />
    </DialogForm>
  );
}
