"use client";

import { useTranslations } from "next-intl";
import { giveCodeSchema } from "@/server/modules/second-factor/second-factor.schema";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { giveCode } from "../session/enter";
import { Refusal } from "../trpc/trouble";

/** @param next where to go afterwards */
export function CodeForm({ next }: { next: string }) {
  const t = useTranslations("secondFactor.door");
  const form = useSchemaForm(giveCodeSchema, { code: "" });
  return (
    <Form
      form={form}
      submitLabel={t("submit")}
      onSubmit={async (typed) => {
        await giveCode(typed).catch((trouble) => {
          // Given in another tab meanwhile, or too late: where one goes from here is where one would sign in.
          if (!(trouble instanceof Refusal && trouble.trouble.code === "account.signedOut")) throw trouble;
        });
        // A whole page: everything that was made for nobody is made anew for this person.
        window.location.assign(next);
      }}
    >
      <FormTextField name="code" label={t("code")} hint={t("codeHint")} autoComplete="one-time-code" />
    </Form>
  );
}
