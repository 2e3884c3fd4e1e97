"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { CorrectionView } from "@/server/modules/correction/correction.queries";
import { openCorrectionSchema } from "@/server/modules/correction/correction.schema";
import { DialogForm } from "../form/dialog-form";
import { FormCheckboxGroup } from "../form/form-checkbox-group";
import { FormDialog } from "../form/form-dialog";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { ReasonFields } from "./reason-fields";
import { useUpdateOptions } from "./use-update-options";

interface OpenCorrectionProps {
  view: Pick<CorrectionView, "periodSlug" | "nameable">;
  locale: Locale;
}

/** Opens a published summary for correction: why, and which updates may change. */
export function OpenCorrection(props: OpenCorrectionProps) {
  const t = useTranslations("correction");
  return (
    <FormDialog title={t("openTitle")} button={{ children: t("openButton") }}>
      {(close) => <OpenCorrectionForm {...props} close={close} />}
    </FormDialog>
  );
}

function OpenCorrectionForm({ view, locale, close }: OpenCorrectionProps & { close: () => void }) {
  const t = useTranslations("correction");
  const client = useTRPCClient();
  const { periodSlug, nameable } = view;
  const options = useUpdateOptions(nameable, locale);
  const form = useSchemaForm(openCorrectionSchema, { periodSlug, reason: {}, updateIds: [] });
  return (
    <DialogForm
      form={form}
      submitLabel={t("openSubmit")}
      close={close}
      onSubmit={(values) => client.correction.open.mutate(values)}
    >
      <p>{t("openIntro")}</p>
      <ReasonFields name="reason" />
      <FormCheckboxGroup name="updateIds" label={t("updates")} hint={t("updatesHint")} options={options} />
    </DialogForm>
  );
}
