"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { OwnAccountView } from "@/server/modules/account/account.queries";
import { inviteColleagueSchema } from "@/server/modules/invitation/invitation.schema";
import { Form } from "../form/form";
import { FormCheckboxGroup } from "../form/form-checkbox-group";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPC } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";
import { MailLanguage } from "./mail-language";

interface InviteColleagueProps {
  /** The agencies for which the person may invite. */
  agencies: OwnAccountView["invitesFor"];
  locale: Locale;
}

/** A member invites somebody of their own agency. */
export function InviteColleague({ agencies, locale }: InviteColleagueProps) {
  const t = useTranslations("invitation");
  const nobody = {
    email: "",
    name: "",
    locale,
    agencyIds: agencies.length === 1 ? agencies.map(({ id }) => id) : [],
  };
  const form = useSchemaForm(inviteColleagueSchema, nobody);
  const invite = useMutation(useTRPC().invitation.inviteColleague.mutationOptions());
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <>
      <p className="max-w-measure text-faint">{t("colleague.lead")}</p>
      {sentTo ? (
        <Notice tone="success" live>
          {t("colleague.sent", { email: sentTo })}
        </Notice>
      ) : null}
      <Form
        form={form}
        submitLabel={t("colleague.submit")}
        onSubmit={async (person) => {
          setSentTo(null);
          await invite.mutateAsync(person);
          setSentTo(person.email);
          form.reset(nobody);
        }}
      >
        <FormTextField name="email" label={t("invite.email")} type="email" autoComplete="off" />
        <FormTextField name="name" label={t("invite.name")} autoComplete="off" />
        <FormCheckboxGroup
          name="agencyIds"
          label={t("colleague.agencies")}
          options={agencies.map(({ id, name }) => ({ value: id, label: textIn(name, locale) }))}
        />
        <MailLanguage />
      </Form>
    </>
  );
}
