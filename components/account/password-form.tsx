"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { changePasswordSchema } from "@/server/modules/account/account.schema";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPC } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";

const EMPTY = { currentPassword: "", newPassword: "" };

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account.own");
  const router = useRouter();
  const form = useSchemaForm(changePasswordSchema, EMPTY);
  const change = useMutation(useTRPC().account.changePassword.mutationOptions());
  return (
    <>
      {change.isSuccess ? (
        <Notice tone="success" live>
          {t("passwordChanged")}
        </Notice>
      ) : null}
      <Form
        form={form}
        submitLabel={t("changePassword")}
        onSubmit={async (passwords) => {
          await change.mutateAsync(passwords);
          form.reset(EMPTY);
          router.refresh();
        }}
      >
        {/* Tells a password manager whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <FormTextField
          name="currentPassword"
          label={t("currentPassword")}
          type="password"
          autoComplete="current-password"
        />
        <FormTextField
          name="newPassword"
          label={t("newPassword")}
          type="password"
          autoComplete="new-password"
          hint={t("newPasswordHint")}
        />
      </Form>
    </>
  );
}
