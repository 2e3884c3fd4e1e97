"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MOST_HOLD_DAYS, type Settings, settingsSchema } from "@/server/modules/task-force/task-force.schema";
import { Form } from "../form/form";
import { FormCheckbox, FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";

interface SettingsFieldsProps {
  settings: Settings;
  save: (values: Settings) => Promise<void>;
}

function SettingsFields({ settings, save }: SettingsFieldsProps) {
  const t = useTranslations("taskForce");
  const form = useSchemaForm(settingsSchema, { ...settings, holdDays: String(settings.holdDays) });
  return (
    <Form form={form} submitLabel={t("submit")} onSubmit={save}>
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

/** The settings to change, and what became of a change. The fields begin anew with what is set now; that word stays. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const t = useTranslations("taskForce");
  const client = useTRPCClient();
  const router = useRouter();
  const [outcome, setOutcome] = useState<"saved" | "unchanged" | null>(null);
  const { fourEyes, holdDays } = settings;
  const save = async (values: Settings) => {
    setOutcome(null);
    await client.taskForce.changeSettings.mutate({ ...values, seen: { fourEyes, holdDays } });
    const isSame = values.fourEyes === fourEyes && values.holdDays === holdDays;
    setOutcome(isSame ? "unchanged" : "saved");
    router.refresh();
  };
  return (
    <div className="grid gap-6">
      {outcome ? (
        <Notice tone={outcome === "saved" ? "success" : "info"} live>
          {t(outcome)}
        </Notice>
      ) : null}
      <SettingsFields key={`${fourEyes} ${holdDays}`} settings={settings} save={save} />
    </div>
  );
}
