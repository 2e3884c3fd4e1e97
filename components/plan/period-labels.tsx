"use client";

import { useTranslations } from "next-intl";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { overridePeriodLabelSchema } from "@/server/modules/reporting-period/reporting-period.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

type Period = PlanView["period"];

/** Corrects what the period is called. */
export function PeriodLabels({ period }: { period: Period }) {
  const t = useTranslations("reportingPeriod.labels");
  return (
    <FormDialog title={t("title")} button={{ children: t("button") }}>
      {(close) => <PeriodLabelsForm period={period} close={close} />}
    </FormDialog>
  );
}

function PeriodLabelsForm({ period, close }: { period: Period; close: () => void }) {
  const t = useTranslations("reportingPeriod.labels");
  const client = useTRPCClient();
  const form = useSchemaForm(overridePeriodLabelSchema, {
    periodSlug: period.slug,
    label: period.labelOverride,
    sentenceLabel: period.sentenceLabelOverride,
  });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.reportingPeriod.overridePeriodLabel.mutate(values)}
    >
      <LanguageFields name="label" label={t("form")} hint={t("hint")} placeholders={period.label} />
      <LanguageFields name="sentenceLabel" label={t("sentence")} placeholders={period.sentenceLabel} />
    </DialogForm>
  );
}
