"use client";

import { useTranslations } from "next-intl";
import { credentialsSchema } from "@/server/modules/session/session.schema";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { enter } from "./enter";

/** @param next where to go afterwards: a place of this site, as the server has checked */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("session.signIn");
  const form = useSchemaForm(credentialsSchema, { email: "", password: "" });
  return (
    <Form
      form={form}
      submitLabel={t("submit")}
      onSubmit={async (credentials) => {
        await enter(credentials);
        // A whole page: everything that was made for nobody is made anew for this person.
        window.location.assign(next);
      }}
    >
      <FormTextField name="email" label={t("email")} type="email" autoComplete="username" />
      <FormTextField name="password" label={t("password")} type="password" autoComplete="current-password" />
    </Form>
  );
}
