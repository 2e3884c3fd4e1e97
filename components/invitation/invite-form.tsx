"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ROLES } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import type { BelongingChoices } from "@/server/modules/account/account.queries";
import { INVITATION_DAYS, inviteAccountSchema } from "@/server/modules/invitation/invitation.schema";
import { Form } from "../form/form";
import { FormRadioGroup, FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPC } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";
import { BelongingFields } from "./belonging-fields";
import { MailLanguage } from "./mail-language";

const NOBODY = { email: "", name: "", role: "MEMBER" as const, side: "", agencyIds: [] };

interface InviteFormProps {
  choices: BelongingChoices;
  locale: Locale;
}

export function InviteForm({ choices, locale }: InviteFormProps) {
  const t = useTranslations("invitation.invite");
  const roleName = useTranslations("account.roles");
  const router = useRouter();
  const form = useSchemaForm(inviteAccountSchema, { ...NOBODY, locale });
  const invite = useMutation(useTRPC().invitation.invite.mutationOptions());
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <>
      {sentTo ? (
        <Notice tone="success" live>
          {t("sent", { email: sentTo, days: INVITATION_DAYS })}
        </Notice>
      ) : null}
      <Form
        form={form}
        submitLabel={t("submit")}
        onSubmit={async (person) => {
          setSentTo(null);
          await invite.mutateAsync(person);
          setSentTo(person.email);
          form.reset({ ...NOBODY, locale });
          router.refresh();
        }}
      >
        <FormTextField name="email" label={t("email")} type="email" autoComplete="off" />
        <FormTextField name="name" label={t("name")} autoComplete="off" />
        <FormRadioGroup
          name="role"
          label={t("role")}
          options={ROLES.map((role) => ({
            value: role,
            label: roleName(role),
            hint: t(`roleHints.${role}`),
          }))}
        />
        <BelongingFields choices={choices} locale={locale} />
        <MailLanguage />
      </Form>
    </>
  );
}
