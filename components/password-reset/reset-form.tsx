"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { resetPasswordSchema } from "@/server/modules/password-reset/password-reset.schema";
import { SetPasswordForm } from "../account/set-password-form";
import { useTRPC } from "../trpc/trpc-provider";

interface ResetFormProps {
  token: string;
  email: string;
  /** Where to go afterwards. */
  next: string;
}

export function ResetForm(props: ResetFormProps) {
  const t = useTranslations("passwordReset.set");
  const reset = useMutation(useTRPC().passwordReset.reset.mutationOptions());
  const words = { email: t("email"), password: t("password"), submit: t("submit") };
  return (
    <SetPasswordForm {...props} schema={resetPasswordSchema} words={words} setPassword={reset.mutateAsync} />
  );
}
