"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { resetPasswordSchema } from "@/server/modules/password-reset/password-reset.schema";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { enter } from "../session/enter";
import { useTRPC } from "../trpc/trpc-provider";
import { TextField } from "../ui/text-field";

interface ResetFormProps {
  token: string;
  email: string;
  /** Where to go afterwards. */
  next: string;
}

export function ResetForm({ token, email, next }: ResetFormProps) {
  const t = useTranslations("passwordReset.set");
  const hint = useTranslations("account.own")("newPasswordHint");
  const form = useSchemaForm(resetPasswordSchema, { token, password: "" });
  const reset = useMutation(useTRPC().passwordReset.reset.mutationOptions());
  return (
    <Form
      form={form}
      submitLabel={t("submit")}
      onSubmit={async (input) => {
        await reset.mutateAsync(input);
        await enter({ email, password: input.password });
        window.location.assign(next);
      }}
    >
      {/* There so that a password manager keeps the new password under this address. */}
      <TextField
        name="email"
        label={t("email")}
        type="email"
        autoComplete="username"
        value={email}
        readOnly
      />
      <FormTextField
        name="password"
        label={t("password")}
        type="password"
        autoComplete="new-password"
        hint={hint}
      />
    </Form>
  );
}
