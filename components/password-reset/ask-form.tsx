"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { askForResetSchema } from "@/server/modules/password-reset/password-reset.schema";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPC } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";

export function AskForm() {
  const t = useTranslations("passwordReset.ask");
  const form = useSchemaForm(askForResetSchema, { email: "" });
  const ask = useMutation(useTRPC().passwordReset.ask.mutationOptions());
  return (
    <>
      {ask.data ? (
        <Notice tone="success" live title={t("sentTitle")}>
          {t("sent", { email: ask.variables?.email ?? "", minutes: ask.data.minutes })}
        </Notice>
      ) : null}
      <Form form={form} submitLabel={t("submit")} onSubmit={(typed) => ask.mutateAsync(typed)}>
        <FormTextField name="email" label={t("email")} type="email" autoComplete="username" />
      </Form>
    </>
  );
}
