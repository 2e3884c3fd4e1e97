"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Decision } from "@/server/kernel/decision";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { openPeriodSchema } from "@/server/modules/reporting-period/reporting-period.schema";
import { CancelButton } from "../form/cancel-button";
import { useCodeMessage } from "../form/code-message";
import { Form } from "../form/form";
import { FormDialog } from "../form/form-dialog";
import { FormDateField, FormSelect } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { paths } from "../navigation/paths";
import { useTRPCClient } from "../trpc/trpc-provider";
import { usePageLocale } from "../ui/use-page-locale";

export interface PeriodChoice {
  slug: string;
  label: LocalizedText;
}

export function OpenPeriod({ choices, decision }: { choices: readonly PeriodChoice[]; decision: Decision }) {
  const t = useTranslations("reportingPeriod.open");
  const words = useCodeMessage();
  const reason = decision.allowed ? null : words(decision.reason);
  return (
    <FormDialog title={t("title")} button={{ look: "primary", reason, children: t("button") }}>
      {(close) => <OpenPeriodForm choices={choices} close={close} />}
    </FormDialog>
  );
}

/** Suggests the newest period to plan from, which comes first. */
function OpenPeriodForm({ choices, close }: { choices: readonly PeriodChoice[]; close: () => void }) {
  const t = useTranslations("reportingPeriod.open");
  const locale = usePageLocale();
  const router = useRouter();
  const client = useTRPCClient();
  const form = useSchemaForm(openPeriodSchema, {
    startsOn: "",
    endsOn: "",
    dueOn: "",
    plannedFromSlug: choices[0]?.slug ?? "",
  });
  return (
    <Form
      form={form}
      submitLabel={t("submit")}
      otherActions={<CancelButton onCancel={close} />}
      onSubmit={async (values) => {
        const { periodSlug } = await client.reportingPeriod.openPeriod.mutate(values);
        router.push(paths.desk.plan(locale, periodSlug));
      }}
    >
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <FormDateField name="startsOn" label={t("startsOn")} />
        <FormDateField name="endsOn" label={t("endsOn")} />
      </div>
      <FormSelect name="plannedFromSlug" label={t("plannedFrom")} hint={t("plannedFromHint")}>
        {choices.map(({ slug, label }) => (
          <option key={slug} value={slug}>
            {textIn(label, locale)}
          </option>
        ))}
        <option value="">{t("fromNothing")}</option>
      </FormSelect>
      <FormDateField name="dueOn" label={t("dueOn")} hint={t("dueHint")} optional />
    </Form>
  );
}
