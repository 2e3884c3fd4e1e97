"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { acceptInvitationSchema } from "@/server/modules/invitation/invitation.schema";
import { SetPasswordForm } from "../account/set-password-form";
import { useTRPC } from "../trpc/trpc-provider";

interface AcceptFormProps {
  token: string;
  email: string;
  /** Where to go afterwards. */
  next: string;
}

export function AcceptForm(props: AcceptFormProps) {
  const t = useTranslations("invitation.accept");
  const accept = useMutation(useTRPC().invitation.accept.mutationOptions());
  const words = { email: t("email"), password: t("password"), submit: t("submit") };
  return (
    <SetPasswordForm
      {...props}
      schema={acceptInvitationSchema}
      words={words}
      setPassword={accept.mutateAsync}
    />
  );
}
