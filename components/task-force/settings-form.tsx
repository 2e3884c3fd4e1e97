"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { MOST_HOLD_DAYS, type Settings, settingsSchema } from "@/server/modules/task-force/task-force.schema";
import { Form } from "../form/form";
import { FormCheckbox, FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

export function SettingsForm({ settings }: { settings: Settings }) {
  const t = useTranslations("taskForce");
  const client = useTRPCClient();
  const router = useRouter();
  const form = useSchemaForm(settingsSchema, { ...settings, holdDays: String(settings.holdDays) });
  return (
    <Form
      form={form}
      submitLabel={t("submit")}
      onSubmit={async (values) => {
        await client.taskForce.changeSettings.mutate({ ...values, seen: settings });
        router.refresh();
      }}
    >
      <FormCheckbox name="fourEyes" label={t("fourEyes")} hint={t("fourEyesHint")} />
      <FormTextField
        name="holdDays"
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST_HOLD_DAYS}
        label={t("holdDays")}
        hint={t("holdDaysHint")}
      />
    </Form>
  );
}
